/// The sources of a card, numbered from 1 in the order in which they are first named.
#[derive(Debug, Default)]
pub(super) struct Citations(Vec<String>);

impl Citations {
    pub(super) fn number(&mut self, key: &str) -> u16 {
        let at = self.0.iter().position(|known| known == key).unwrap_or_else(|| {
            self.0.push(key.to_owned());
            self.0.len() - 1
        });
        u16::try_from(at + 1).unwrap_or(u16::MAX)
    }

    pub(super) fn keys(&self) -> &[String] {
        &self.0
    }
}
