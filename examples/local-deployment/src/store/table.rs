//! Records in the order in which they came, found by id and by what they belong to.

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Something with an id that belongs to something. Ids grow with time.
pub(crate) trait Record {
    type Id: Ord + Clone;
    type Owner: Ord + Clone;

    fn id(&self) -> &Self::Id;
    fn owner(&self) -> &Self::Owner;
}

/// Records of one kind. Their owners never change.
pub(crate) struct Table<R: Record> {
    all: BTreeMap<R::Id, R>,
    of: BTreeMap<R::Owner, Vec<R::Id>>,
}

impl<R: Record> Table<R> {
    pub(crate) fn add(&mut self, record: R) {
        let ids = self.of.entry(record.owner().clone()).or_default();
        ids.push(record.id().clone());
        self.all.insert(record.id().clone(), record);
    }

    pub(crate) fn get(&self, id: &R::Id) -> Option<&R> {
        self.all.get(id)
    }

    pub(crate) fn get_mut(&mut self, id: &R::Id) -> Option<&mut R> {
        self.all.get_mut(id)
    }

    /// What belongs to this owner, the oldest first.
    pub(crate) fn of<'a>(&'a self, owner: &R::Owner) -> impl DoubleEndedIterator<Item = &'a R> + use<'a, R> {
        let ids = self.of.get(owner).map_or(&[][..], Vec::as_slice);
        ids.iter().filter_map(|id| self.all.get(id))
    }

    pub(crate) fn count_of(&self, owner: &R::Owner) -> usize {
        self.of.get(owner).map_or(0, Vec::len)
    }

    pub(crate) fn len(&self) -> usize {
        self.all.len()
    }

    pub(crate) fn values(&self) -> impl Iterator<Item = &R> {
        self.all.values()
    }

    pub(crate) fn remove(&mut self, id: &R::Id) -> Option<R> {
        let record = self.all.remove(id)?;
        if let Some(ids) = self.of.get_mut(record.owner()) {
            ids.retain(|other| other != id);
            if ids.is_empty() {
                self.of.remove(record.owner());
            }
        }
        Some(record)
    }

    /// Removes everything that belongs to this owner.
    pub(crate) fn remove_of(&mut self, owner: &R::Owner) -> Vec<R> {
        let ids = self.of.remove(owner).unwrap_or_default();
        ids.iter().filter_map(|id| self.all.remove(id)).collect()
    }
}

impl<R: Record> Default for Table<R> {
    fn default() -> Self {
        Self {
            all: BTreeMap::new(),
            of: BTreeMap::new(),
        }
    }
}

impl<R: Record + Serialize> Serialize for Table<R> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let in_order = self.of.values().flatten().filter_map(|id| self.all.get(id));
        serializer.collect_seq(in_order)
    }
}

impl<'de, R: Record + DeserializeOwned> Deserialize<'de> for Table<R> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut table = Self::default();
        for record in Vec::<R>::deserialize(deserializer)? {
            table.add(record);
        }
        Ok(table)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Leaf {
        id: u32,
        tree: String,
    }

    impl Record for Leaf {
        type Id = u32;
        type Owner = String;

        fn id(&self) -> &u32 {
            &self.id
        }

        fn owner(&self) -> &String {
            &self.tree
        }
    }

    fn leaves() -> Table<Leaf> {
        let mut table = Table::default();
        for (id, tree) in [(3, "oak"), (1, "elm"), (2, "oak")] {
            let tree = tree.to_owned();
            table.add(Leaf { id, tree });
        }
        table
    }

    fn of(table: &Table<Leaf>, tree: &str) -> Vec<u32> {
        table.of(&tree.to_owned()).map(|leaf| leaf.id).collect()
    }

    #[test]
    fn records_keep_the_order_in_which_they_came() {
        let table = leaves();
        assert_eq!(of(&table, "oak"), [3, 2]);
        let written = serde_json::to_string(&table).unwrap();
        let read: Table<Leaf> = serde_json::from_str(&written).unwrap();
        assert_eq!(
            (of(&read, "oak"), of(&read, "elm"), read.len()),
            (vec![3, 2], vec![1], 3)
        );
    }

    #[test]
    fn what_is_removed_is_found_nowhere() {
        let mut table = leaves();
        assert!(table.remove(&3).is_some() && table.remove(&3).is_none());
        assert_eq!((of(&table, "oak"), table.count_of(&"oak".to_owned())), (vec![2], 1));
        assert_eq!(table.remove_of(&"oak".to_owned()).len(), 1);
        assert_eq!((table.get(&2), table.len(), of(&table, "oak")), (None, 1, vec![]));
    }
}
