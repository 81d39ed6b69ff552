//! Which rows of a long list are in the page: a list costs what is seen of it, not what there is.
//!
//! All rows have one height. Lengths are in CSS pixels.
//!
//! ```
//! use wacht_yew::flow::window::Window;
//!
//! let list = Window {
//!     count: 5_000,
//!     row: 48,
//!     height: 384,
//! };
//! // Row 100 lies below what is seen: this is how far to scroll for it.
//! assert_eq!(list.reveal(100, 0), 101 * 48 - 384);
//! ```

/// Rows drawn beyond the ones that are seen, on each side, so that a turn of the wheel shows no gap.
const SPARE: usize = 4;

/// A list of equal rows, and the part of it that is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// The number of rows.
    pub count: usize,
    /// The height of a row; 0 counts as 1.
    pub row: u32,
    /// The height of what is seen at once.
    pub height: u32,
}

/// The rows to draw, and how much room the others take.
///
/// ```
/// use wacht_yew::flow::window::{Slice, Window};
///
/// let list = Window {
///     count: 5_000,
///     row: 48,
///     height: 384,
/// };
/// // Scrolled to the end: nothing is left to keep room for.
/// let Slice {
///     start,
///     end,
///     before,
///     after,
/// } = list.slice(list.total());
/// assert_eq!((end, after), (5_000, 0));
/// // The page is as high as if all rows were in it.
/// let drawn = u32::try_from(end - start).expect("a few rows") * list.row;
/// assert_eq!(before + drawn + after, list.total());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slice {
    /// The first row drawn.
    pub start: usize,
    /// The row after the last one drawn.
    pub end: usize,
    /// Room to keep before the first row.
    pub before: u32,
    /// Room to keep after the last row.
    pub after: u32,
}

impl Window {
    /// The height of all rows together.
    pub fn total(&self) -> u32 {
        room(self.count, self.row())
    }

    /// The rows to draw where the list is scrolled to `top`. A list that became shorter than that shows its end.
    ///
    /// ```
    /// use wacht_yew::flow::window::Window;
    ///
    /// let slice = Window {
    ///     count: 5_000,
    ///     row: 48,
    ///     height: 384,
    /// }
    /// .slice(48 * 100);
    /// assert_eq!((slice.start, slice.end), (96, 112));
    /// assert_eq!(slice.before, 48 * 96);
    /// ```
    pub fn slice(&self, top: u32) -> Slice {
        let top = top.min(self.total().saturating_sub(self.height));
        let first_seen = rows(top, self.row());
        let end_seen = rows(
            top.saturating_add(self.height).saturating_add(self.row() - 1),
            self.row(),
        );
        let start = first_seen.saturating_sub(SPARE).min(self.count);
        let end = end_seen.saturating_add(SPARE).clamp(start, self.count);
        Slice {
            start,
            end,
            before: room(start, self.row()),
            after: room(self.count - end, self.row()),
        }
    }

    /// Where to scroll to so that row `at` is seen whole: `top` itself when it is, else as little further as it takes.
    pub fn reveal(&self, at: usize, top: u32) -> u32 {
        let start = room(at, self.row());
        let end = start.saturating_add(self.row());
        if start < top || self.row() > self.height {
            start
        } else if end > top.saturating_add(self.height) {
            end - self.height
        } else {
            top
        }
    }

    fn row(&self) -> u32 {
        self.row.max(1)
    }
}

fn room(count: usize, row: u32) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX).saturating_mul(row)
}

fn rows(length: u32, row: u32) -> usize {
    usize::try_from(length / row).unwrap_or(usize::MAX)
}
