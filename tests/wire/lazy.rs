//! Parts of documents that are read when somebody looks into them.

use std::cell::Cell;

use serde_json::{Value, json};
use wacht_yew::wire::{FromWire, Lazy, Session, SignInAttempt};

thread_local! {
    static READ: Cell<u32> = const { Cell::new(0) };
}

/// Counts how often one of it is read.
struct Counted(u32);

impl FromWire for Counted {
    fn from_wire(value: Value) -> Self {
        READ.set(READ.get() + 1);
        Self(u32::from_wire(value))
    }
}

#[test]
fn it_is_read_once_and_only_when_somebody_looks() {
    let lazy = Lazy::<Counted>::from_wire(json!(7));
    let (clone, equal) = (lazy.clone(), Lazy::from_wire(json!(7)));
    assert!(lazy == equal && lazy != Lazy::from_wire(json!(8)));
    assert!(lazy.is_same(&clone) && !lazy.is_same(&equal));
    assert_eq!(READ.get(), 0, "to clone and to compare takes no reading");
    assert_eq!((lazy.0, clone.0, lazy.0), (7, 7, 7));
    assert_eq!(READ.get(), 1);
}

#[test]
fn what_was_made_is_written_when_it_is_compared() {
    let attempt = |id: &str| SignInAttempt {
        id: id.into(),
        ..SignInAttempt::default()
    };
    let made: Lazy<Vec<SignInAttempt>> = vec![attempt("9")].into();
    assert_eq!(made, vec![attempt("9")].into());
    assert_ne!(made, vec![attempt("8")].into());
    let ids: Vec<&str> = (&made).into_iter().map(|attempt| attempt.id.as_str()).collect();
    assert_eq!(ids, ["9"]);
    assert_eq!(made.document()[0]["id"], "9");
    assert_eq!(serde_json::to_value(&made).expect("it serialises")[0]["id"], "9");
}

#[test]
fn what_the_kit_does_not_read_is_kept_and_written() {
    let data = json!([{ "id": "9", "from_the_future": [1, null] }]);
    let lazy: Lazy<Vec<SignInAttempt>> = serde_json::from_value(data.clone()).expect("a tolerated shape");
    assert_eq!(serde_json::to_value(&lazy).expect("it serialises"), data);
    assert_eq!(Lazy::<Vec<SignInAttempt>>::default().len(), 0);
    assert_eq!(Session::default(), Session::from_wire(json!({})));
}
