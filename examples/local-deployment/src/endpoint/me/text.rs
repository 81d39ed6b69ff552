//! What people write about themselves, read strictly: whatever is odd is refused before anything is changed.

use wacht_yew::wire::UsernameSettings;

use crate::http::Refusal;

/// Longest first or last name, and longest name of a passkey, in characters.
const LONGEST_NAME: usize = 100;
/// Longest e-mail address, in bytes (RFC 5321 allows 254 between the brackets).
const LONGEST_ADDRESS: usize = 254;

/// A name: one short line.
pub(super) fn name(label: &str, text: &str) -> Result<Box<str>, Refusal> {
    let text = text.trim();
    if text.chars().count() > LONGEST_NAME {
        let sentence = format!("{label} must be at most {LONGEST_NAME} characters long");
        return Err(Refusal::hidden(400, sentence));
    }
    if text.chars().any(char::is_control) {
        return Err(Refusal::hidden(400, format!("{label} must be one line of text")));
    }
    Ok(text.into())
}

/// A username within the deployment's limits.
pub(super) fn username(rules: &UsernameSettings, text: &str) -> Result<Box<str>, Refusal> {
    let or = |limit: u32, default: usize| if limit == 0 { default } else { limit as usize };
    let (least, most) = (or(rules.min_length, 3), or(rules.max_length, 30));
    let text = text.trim();
    if !(least..=most).contains(&text.chars().count()) {
        let sentence = format!("Username must be {least}-{most} characters long");
        return Err(Refusal::hidden(400, sentence));
    }
    let is_allowed = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '.' | '-');
    if !text.chars().all(is_allowed) {
        let sentence = "Username may contain letters, digits, dots, hyphens and underscores";
        return Err(Refusal::hidden(400, sentence));
    }
    Ok(text.into())
}

/// An e-mail address in lower case.
pub(super) fn email(text: &str) -> Result<String, Refusal> {
    let text = text.trim().to_lowercase();
    let is_odd = |letter: char| letter.is_whitespace() || letter.is_control() || "<>()[],;:\\\"".contains(letter);
    let is_plain = |part: &str| !part.is_empty() && !part.contains(is_odd);
    let is_label = |label: &str| {
        let inner = |letter: char| letter.is_alphanumeric() || letter == '-';
        !label.is_empty() && label.chars().all(inner) && !label.starts_with('-') && !label.ends_with('-')
    };
    let is_good = text
        .split_once('@')
        .is_some_and(|(local, domain)| is_plain(local) && domain.contains('.') && domain.split('.').all(is_label));
    if is_good && text.len() <= LONGEST_ADDRESS {
        Ok(text)
    } else {
        Err(Refusal::hidden(400, "Invalid email address"))
    }
}

/// A dial code such as `+1` and a national number, digits only.
pub(super) fn phone(country_code: &str, number: &str) -> Result<(String, String), Refusal> {
    let is_filler = |letter: char| matches!(letter, ' ' | '-' | '.' | '(' | ')' | '/');
    let number: String = number.chars().filter(|letter| !is_filler(*letter)).collect();
    let country_code = country_code.trim();
    let digits = |text: &str, lengths: std::ops::RangeInclusive<usize>| {
        lengths.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    let is_dial_code = country_code
        .strip_prefix('+')
        .is_some_and(|code| digits(code, 1..=4) && !code.starts_with('0'));
    if is_dial_code && digits(&number, 4..=15) {
        Ok((country_code.to_owned(), number))
    } else {
        Err(Refusal::hidden(400, "Invalid phone number"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_lower_case_and_have_one_at() {
        assert_eq!(
            email(" Ada.B+c@Mail.Example.com "),
            Ok("ada.b+c@mail.example.com".to_owned())
        );
        assert!(email("ada@münchen.example").is_ok());
        for odd in [
            "",
            "ada",
            "ada@",
            "@example.com",
            "a@b@example.com",
            "ada@example",
            "a da@example.com",
            "ada@-a.com",
            "ada@a..com",
            "<a>@example.com",
            "ada@exam\nple.com",
        ] {
            assert!(email(odd).is_err(), "{odd:?}");
        }
        assert!(email(&format!("{}@example.com", "a".repeat(300))).is_err());
    }

    #[test]
    fn numbers_lose_their_fillers_and_nothing_else() {
        assert_eq!(
            phone("+44", "(020) 7946-0018"),
            Ok(("+44".to_owned(), "02079460018".to_owned()))
        );
        for (code, number) in [
            ("44", "2079460018"),
            ("+", "2079460018"),
            ("+012", "2079460018"),
            ("+1", "12"),
            ("+1", "555x0100199"),
            ("+1", &*"5".repeat(16)),
            ("+1", "٥٥٥٠١٠٠"),
        ] {
            assert!(phone(code, number).is_err(), "{code} {number}");
        }
    }

    #[test]
    fn usernames_keep_to_the_deployments_limits() {
        let rules = UsernameSettings {
            min_length: 4,
            max_length: 6,
            ..UsernameSettings::default()
        };
        assert_eq!(username(&rules, " Ada_L "), Ok("Ada_L".into()));
        for odd in ["ada", "lovelace", "ada l", "adä_l"] {
            assert!(username(&rules, odd).is_err(), "{odd}");
        }
        assert!(username(&UsernameSettings::default(), &"a".repeat(30)).is_ok());
        assert!(username(&UsernameSettings::default(), &"a".repeat(31)).is_err());
    }
}
