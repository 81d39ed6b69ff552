//! Reads JSON into a [`Value`].
//!
//! # Decision
//! The kit reads with these few functions, not with `serde_json`'s deserializer: that one brings tables for floating-point
//! numbers and a visitor for every type, and costs an app several times as much wasm. What it accepts and what comes of it is
//! the same (a test holds both against each other on generated documents); only the last digits of numbers with many
//! digits may differ, as they do between its own features. Writing stays with `serde_json`.

use serde_json::{Map, Number, Value};

/// Deeper documents are refused, so that no answer can exhaust the stack.
const MOST_DEPTH: u32 = 127;
/// Powers of ten up to this one are exact as `f64`.
const EXACT_POWER: i32 = 22;

/// Reads a whole document.
///
/// ```
/// use wacht_yew::wire::read_json;
///
/// assert_eq!(read_json(r#"{"mode": "staging"}"#)?["mode"], "staging");
/// assert!(read_json("{").is_err());
/// # Ok::<(), String>(())
/// ```
///
/// # Errors
/// When the text is no JSON; the text says what is wrong and where.
pub fn read_json(text: &str) -> Result<Value, String> {
    let mut reader = Reader { text, at: 0 };
    let value = reader.value(MOST_DEPTH).filter(|_| {
        reader.skip_blanks();
        reader.at == text.len()
    });
    value.ok_or_else(|| format!("no JSON from byte {} on", reader.at))
}

struct Reader<'a> {
    text: &'a str,
    /// Up to here all was well.
    at: usize,
}

impl Reader<'_> {
    fn peek(&self) -> u8 {
        // A zero byte is valid nowhere in a document, so it can stand for its end.
        self.text.as_bytes().get(self.at).copied().unwrap_or_default()
    }

    fn skip_blanks(&mut self) {
        while matches!(self.peek(), b' ' | b'\n' | b'\r' | b'\t') {
            self.at += 1;
        }
    }

    /// Goes past this byte, if it is what comes next.
    fn accept(&mut self, byte: u8) -> bool {
        let is_next = self.peek() == byte;
        self.at += usize::from(is_next);
        is_next
    }

    /// Goes past this byte and the blanks around it.
    fn accept_mark(&mut self, byte: u8) -> bool {
        self.skip_blanks();
        let is_next = self.accept(byte);
        self.skip_blanks();
        is_next
    }

    fn value(&mut self, depth: u32) -> Option<Value> {
        self.skip_blanks();
        match self.peek() {
            b'{' => self.object(depth.checked_sub(1)?),
            b'[' => self.list(depth.checked_sub(1)?),
            b'"' => self.string().map(Value::String),
            b'-' | b'0'..=b'9' => self.number().map(Value::Number),
            _ => self.word(),
        }
    }

    fn word(&mut self) -> Option<Value> {
        let words = [
            ("null", Value::Null),
            ("true", Value::Bool(true)),
            ("false", Value::Bool(false)),
        ];
        let rest = self.text.as_bytes().get(self.at..)?;
        let (word, value) = words.into_iter().find(|(word, _)| rest.starts_with(word.as_bytes()))?;
        self.at += word.len();
        Some(value)
    }

    fn object(&mut self, depth: u32) -> Option<Value> {
        let mut entries = Map::new();
        self.accept_mark(b'{');
        if self.accept(b'}') {
            return Some(Value::Object(entries));
        }
        loop {
            let name = self.string()?;
            if !self.accept_mark(b':') {
                return None;
            }
            entries.insert(name, self.value(depth)?);
            if !self.accept_mark(b',') {
                return self.accept(b'}').then_some(Value::Object(entries));
            }
        }
    }

    fn list(&mut self, depth: u32) -> Option<Value> {
        let mut items = Vec::new();
        self.accept_mark(b'[');
        if self.accept(b']') {
            return Some(Value::Array(items));
        }
        loop {
            items.push(self.value(depth)?);
            if !self.accept_mark(b',') {
                return self.accept(b']').then_some(Value::Array(items));
            }
        }
    }

    fn string(&mut self) -> Option<String> {
        if !self.accept(b'"') {
            return None;
        }
        let mut string = String::new();
        loop {
            let begin = self.at;
            while !matches!(self.peek(), b'"' | b'\\' | 0..0x20) {
                self.at += 1;
            }
            string.push_str(self.text.get(begin..self.at)?);
            if self.accept(b'"') {
                return Some(string);
            }
            if !self.accept(b'\\') {
                return None;
            }
            string.push(self.escaped()?);
        }
    }

    /// The character that an escape stands for.
    fn escaped(&mut self) -> Option<char> {
        let letter = self.peek();
        self.at += 1;
        Some(match letter {
            b'"' | b'\\' | b'/' => char::from(letter),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                let unit = self.unit()?;
                if !(0xd800..0xdc00).contains(&unit) {
                    return char::from_u32(unit);
                }
                let has_second = self.accept(b'\\') && self.accept(b'u');
                let second = self
                    .unit()
                    .filter(|unit| has_second && (0xdc00..0xe000).contains(unit))?;
                return char::from_u32(0x1_0000 + ((unit - 0xd800) << 10) + (second - 0xdc00));
            }
            _ => return None,
        })
    }

    /// The four hexadecimal digits of an escape.
    fn unit(&mut self) -> Option<u32> {
        (0..4).try_fold(0, |unit, _| {
            let digit = char::from(self.peek()).to_digit(16)?;
            self.at += 1;
            Some(unit << 4 | digit)
        })
    }

    fn number(&mut self) -> Option<Number> {
        let is_negative = self.accept(b'-');
        let mut digits = Digits::default();
        if !self.accept(b'0') && self.digits(&mut digits, 0) == 0 {
            return None;
        }
        let mut is_integer = digits.exponent == 0;
        if self.accept(b'.') {
            is_integer = false;
            if self.digits(&mut digits, -1) == 0 {
                return None;
            }
        }
        if self.accept(b'e') || self.accept(b'E') {
            is_integer = false;
            let is_small = self.accept(b'-');
            if !is_small {
                self.accept(b'+');
            }
            let mut power = Digits::default();
            if self.digits(&mut power, 0) == 0 {
                return None;
            }
            let power = i32::try_from(power.significand)
                .unwrap_or(i32::MAX / 2)
                .min(i32::MAX / 2);
            digits.exponent += if is_small { -power } else { power };
        }
        let significand = digits.significand;
        match (is_integer, is_negative) {
            (true, false) => Some(significand.into()),
            // Minus zero, and what is below the range of `i64`, is left to `f64`.
            (true, true) if (1..=i64::MIN.unsigned_abs()).contains(&significand) => {
                Some(0_i64.wrapping_sub_unsigned(significand).into())
            }
            _ => {
                let size = scaled(significand as f64, digits.exponent);
                Number::from_f64(if is_negative { -size } else { size })
            }
        }
    }

    /// Reads digits into a number; each one read moves its point by `step`. Returns how many there were.
    fn digits(&mut self, digits: &mut Digits, step: i32) -> usize {
        let begin = self.at;
        while let digit @ b'0'..=b'9' = self.peek() {
            let longer = digits.significand.checked_mul(10).filter(|_| !digits.is_full);
            match longer.and_then(|longer| longer.checked_add(u64::from(digit - b'0'))) {
                Some(longer) => {
                    digits.significand = longer;
                    digits.exponent += step;
                }
                // What does not fit any more only counts by its place.
                None => {
                    digits.is_full = true;
                    digits.exponent += step + 1;
                }
            }
            self.at += 1;
        }
        self.at - begin
    }
}

#[derive(Default)]
struct Digits {
    significand: u64,
    exponent: i32,
    is_full: bool,
}

/// A number times a power of ten.
fn scaled(mut number: f64, mut exponent: i32) -> f64 {
    while exponent != 0 && number != 0.0 && number.is_finite() {
        let step = exponent.clamp(-EXACT_POWER, EXACT_POWER);
        let power = (0..step.abs()).fold(1.0, |power, _| power * 10.0);
        number = if step < 0 { number / power } else { number * power };
        exponent -= step;
    }
    number
}
