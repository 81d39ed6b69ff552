//! Walks over the texts of a catalogue, and makes a catalogue out of another one. For tests and galleries only.

use super::{Direction, NameOrder};

/// What gaps hold while a text is looked at.
const MARKS: [&str; 2] = ["\u{27e6}1\u{27e7}", "\u{27e6}2\u{27e7}"];

/// What gaps hold while a text is turned: letters that no language has, so that nobody takes them for text.
const HOLES: [&str; 2] = ["\u{e000}", "\u{e001}"];

/// Numbers that together meet every plural form of every language.
const NUMBERS: [u32; 7] = [0, 1, 2, 3, 11, 23, 100];

/// Where a value of a catalogue stands, as a type: a text with a gap is a plain function, and what such a function calls has to
/// be known when it is compiled.
pub(crate) trait Place<V> {
    /// What stands there.
    fn get() -> V;
}

/// Makes a text out of another one.
pub(crate) trait Turn {
    /// The other text; what gaps hold stays as it is.
    fn turn(text: &str) -> String;
}

/// A text, a text with gaps, or a struct of such.
pub(crate) trait Text: Copy {
    /// Shows every text with its path, such as `sign_in.title`, and the marks that have to be in it; texts with numbers several
    /// times, as `widget.rules_left(2)`.
    fn samples(&self, path: &str, visit: &mut dyn FnMut(&str, &str, &[&str]));

    /// The same with every text turned.
    fn turned<P: Place<Self>, T: Turn>() -> Self;
}

/// The path of a field.
pub(crate) fn below(path: &str, field: &str) -> String {
    if path.is_empty() {
        field.to_owned()
    } else {
        format!("{path}.{field}")
    }
}

/// Whether this letter stands for what a gap holds.
pub(crate) fn is_hole(letter: char) -> bool {
    HOLES.iter().any(|hole| hole.starts_with(letter))
}

fn fill(text: &str, gaps: &[&str]) -> String {
    let mut filled = text.to_owned();
    for (hole, gap) in HOLES.iter().zip(gaps) {
        filled = filled.replace(hole, gap);
    }
    filled
}

impl Text for Direction {
    fn samples(&self, _path: &str, _visit: &mut dyn FnMut(&str, &str, &[&str])) {}

    fn turned<P: Place<Self>, T: Turn>() -> Self {
        P::get()
    }
}

impl Text for NameOrder {
    fn samples(&self, _path: &str, _visit: &mut dyn FnMut(&str, &str, &[&str])) {}

    fn turned<P: Place<Self>, T: Turn>() -> Self {
        P::get()
    }
}

impl Text for &'static str {
    fn samples(&self, path: &str, visit: &mut dyn FnMut(&str, &str, &[&str])) {
        visit(path, self, &[]);
    }

    fn turned<P: Place<Self>, T: Turn>() -> Self {
        T::turn(P::get()).leak()
    }
}

impl Text for fn(&str) -> String {
    fn samples(&self, path: &str, visit: &mut dyn FnMut(&str, &str, &[&str])) {
        visit(path, &self(MARKS[0]), &MARKS[..1]);
    }

    fn turned<P: Place<Self>, T: Turn>() -> Self {
        |gap| fill(&T::turn(&P::get()(HOLES[0])), &[gap])
    }
}

impl Text for fn(&str, &str) -> String {
    fn samples(&self, path: &str, visit: &mut dyn FnMut(&str, &str, &[&str])) {
        visit(path, &self(MARKS[0], MARKS[1]), &MARKS);
    }

    fn turned<P: Place<Self>, T: Turn>() -> Self {
        |one, other| fill(&T::turn(&P::get()(HOLES[0], HOLES[1])), &[one, other])
    }
}

macro_rules! texts_of_numbers {
    ($($number:ty)*) => { $(
        impl Text for fn($number) -> String {
            fn samples(&self, path: &str, visit: &mut dyn FnMut(&str, &str, &[&str])) {
                for number in NUMBERS {
                    visit(&format!("{path}({number})"), &self(number as $number), &[]);
                }
            }

            fn turned<P: Place<Self>, T: Turn>() -> Self {
                |number| T::turn(&P::get()(number))
            }
        }

        impl Text for fn($number, $number) -> String {
            fn samples(&self, path: &str, visit: &mut dyn FnMut(&str, &str, &[&str])) {
                for number in NUMBERS {
                    visit(&format!("{path}({number}, 9)"), &self(number as $number, 9), &[]);
                }
            }

            fn turned<P: Place<Self>, T: Turn>() -> Self {
                |one, other| T::turn(&P::get()(one, other))
            }
        }
    )* };
}

texts_of_numbers! { u32 u64 usize }
