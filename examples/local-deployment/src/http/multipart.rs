//! Reads `multipart/form-data` bodies that are whole in memory.

/// One field of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Field {
    pub(crate) name: String,
    pub(crate) content: Vec<u8>,
    /// Set for files.
    pub(crate) file_name: Option<String>,
}

/// Longest boundary there is (RFC 2046). It also keeps searching for it quick.
const LONGEST_BOUNDARY: usize = 70;

/// The fields of a body with this content type; `None` when the two do not fit, or a text is no UTF-8.
pub(crate) fn read(content_type: &str, body: &[u8]) -> Option<Vec<Field>> {
    let boundary =
        parameter(content_type, "boundary").filter(|boundary| (1..=LONGEST_BOUNDARY).contains(&boundary.len()))?;
    let delimiter = format!("\r\n--{boundary}");
    // The first delimiter may stand at the very start; giving it a line break of its own makes all of them alike.
    let mut rest = after(
        body,
        format!("--{boundary}").as_bytes(),
        body.starts_with(format!("--{boundary}").as_bytes()),
    )
    .or_else(|| after(body, delimiter.as_bytes(), false))?;
    let mut fields = Vec::new();
    loop {
        if rest.starts_with(b"--") {
            return Some(fields);
        }
        let start = rest.strip_prefix(b"\r\n")?;
        let end = find(start, delimiter.as_bytes())?;
        fields.push(read_part(&start[..end])?);
        rest = &start[end + delimiter.len()..];
    }
}

fn after<'a>(body: &'a [u8], delimiter: &[u8], at_start: bool) -> Option<&'a [u8]> {
    if at_start {
        Some(&body[delimiter.len()..])
    } else {
        find(body, delimiter).map(|at| &body[at + delimiter.len()..])
    }
}

fn read_part(part: &[u8]) -> Option<Field> {
    let (head, content) = match part.strip_prefix(b"\r\n") {
        Some(content) => (&part[..0], content),
        None => find(part, b"\r\n\r\n").map(|at| (&part[..at], &part[at + 4..]))?,
    };
    let head = std::str::from_utf8(head).ok()?;
    let disposition = head.split("\r\n").find_map(|line| {
        let (name, value) = line.split_once(':')?;
        name.trim()
            .eq_ignore_ascii_case("content-disposition")
            .then(|| value.trim())
    })?;
    let name = parameter(disposition, "name")?;
    let file_name = parameter(disposition, "filename");
    if file_name.is_none() {
        std::str::from_utf8(content).ok()?;
    }
    Some(Field {
        name,
        content: content.to_vec(),
        file_name,
    })
}

/// A parameter of a header value, quoted or bare, with the escapes that browsers write undone.
fn parameter(value: &str, name: &str) -> Option<String> {
    split_parameters(value).into_iter().skip(1).find_map(|parameter| {
        let (key, text) = parameter.split_once('=')?;
        if !key.trim().eq_ignore_ascii_case(name) {
            return None;
        }
        let text = text.trim();
        let bare = text
            .strip_prefix('"')
            .and_then(|text| text.strip_suffix('"'))
            .unwrap_or(text);
        Some(bare.replace("%22", "\"").replace("%0D", "\r").replace("%0A", "\n"))
    })
}

/// Splits at semicolons outside quotes.
fn split_parameters(value: &str) -> Vec<&str> {
    let mut quoted = false;
    value
        .split(|character| {
            quoted ^= character == '"';
            character == ';' && !quoted
        })
        .collect()
}

fn find(haystack: &[u8], needle: &[u8]) -> Option<usize> {
    haystack.windows(needle.len()).position(|window| window == needle)
}

#[cfg(test)]
#[path = "multipart_tests.rs"]
mod tests;
