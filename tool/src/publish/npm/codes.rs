use std::io;

/// The codes of all failures, from the module of the loader that defines them.
///
/// # Errors
/// When it has no list of failures.
pub(super) fn codes(failures: &str) -> io::Result<Vec<&str>> {
    let list = failures.split_once("const FAILURES = {").and_then(|(_, rest)| rest.split_once("\n};"));
    let codes: Vec<_> = list
        .into_iter()
        .flat_map(|(list, _)| list.lines())
        .filter_map(|line| line.trim().strip_prefix('"')?.split_once("\":"))
        .map(|(code, _)| code)
        .collect();
    if codes.is_empty() {
        let missing =
            "embed/loader/lazy/messages.js has no `const FAILURES = {` with a line for each code; the types need it";
        return Err(io::Error::other(missing));
    }
    Ok(codes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_the_keys_of_the_failures() {
        let failures =
            "const FAILURES = {\n  \"a-b\": 'Write \"c\": d.',\n  \"e\": \"f\",\n};\nconst g = { \"h\": 1 };";
        assert_eq!(codes(failures).ok(), Some(vec!["a-b", "e"]));
        assert!(codes("const OTHERS = {};").is_err());
    }
}
