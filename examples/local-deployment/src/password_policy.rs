//! What a password must be made of.

use wacht_yew::wire::PasswordSettings;

const LEAST_UNLESS_TOLD: u32 = 6;
const GREATEST: usize = 125;
const SPECIAL: &str = "!@#$%^&*(),.?\":{}|<>";

/// Whether a password will do; the text is the server's.
pub(crate) fn check(rules: &PasswordSettings, password: &str) -> Result<(), String> {
    let length = password.chars().count();
    let least = match rules.min_length {
        0 => LEAST_UNLESS_TOLD,
        least => least,
    };
    if length < least as usize {
        return Err(format!("password must be at least {least} characters long"));
    }
    if length > GREATEST {
        return Err(format!("password must be at most {GREATEST} characters long"));
    }
    let has = |wanted: fn(char) -> bool| password.chars().any(wanted);
    let parts = [
        (
            rules.require_lowercase,
            has(|c| c.is_ascii_lowercase()),
            "lowercase letter",
        ),
        (
            rules.require_uppercase,
            has(|c| c.is_ascii_uppercase()),
            "uppercase letter",
        ),
        (rules.require_number, has(|c| c.is_ascii_digit()), "number"),
        (rules.require_special, has(|c| SPECIAL.contains(c)), "special character"),
    ];
    let lacking = parts.into_iter().find(|(required, present, _)| *required && !present);
    lacking.map_or(Ok(()), |(_, _, part)| {
        Err(format!("password must contain at least one {part}"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const STRICT: PasswordSettings = PasswordSettings {
        enabled: true,
        min_length: 8,
        require_lowercase: true,
        require_uppercase: true,
        require_number: true,
        require_special: true,
    };

    #[test]
    fn each_lack_has_its_text() {
        for (password, text) in [
            ("", "password must be at least 8 characters long"),
            ("Aa1!567", "password must be at least 8 characters long"),
            ("AAAA111!", "password must contain at least one lowercase letter"),
            ("aaaa111!", "password must contain at least one uppercase letter"),
            ("aaaaAAA!", "password must contain at least one number"),
            ("aaaa1AAA-", "password must contain at least one special character"),
        ] {
            assert_eq!(check(&STRICT, password), Err(text.to_owned()), "{password}");
        }
        for special in SPECIAL.chars() {
            assert_eq!(check(&STRICT, &format!("aaaa1AA{special}")), Ok(()));
        }
    }

    #[test]
    fn lengths_count_characters_from_six_unless_told_to_a_hundred_and_twenty_five() {
        let lax = PasswordSettings::default();
        assert_eq!(
            check(&lax, "ääääa"),
            Err("password must be at least 6 characters long".to_owned())
        );
        assert_eq!(check(&lax, "ääääää"), Ok(()));
        assert_eq!(check(&lax, &"a".repeat(125)), Ok(()));
        assert_eq!(
            check(&lax, &"a".repeat(126)),
            Err("password must be at most 125 characters long".to_owned())
        );
    }
}
