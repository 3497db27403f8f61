use super::Clinic;

/// The heading level of the medicine's name on the host page, 2 to 5. Headings inside the card follow under it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HeadingLevel(u8);

impl HeadingLevel {
    /// A level from 2 to 5; a number outside is moved to the nearer end.
    #[must_use]
    pub fn new(level: u8) -> Self {
        Self(level.clamp(2, 5))
    }

    /// The `aria-level` of a heading `depth` steps under the medicine's name. HTML knows six levels.
    #[must_use]
    pub fn at(self, depth: u8) -> u8 {
        self.0.saturating_add(depth).min(6)
    }
}

impl Default for HeadingLevel {
    fn default() -> Self {
        Self(2)
    }
}

/// Which sections the host page wants open at first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Open {
    /// Every section.
    All,
    /// The sections with these ids; ids that the card does not have are passed over.
    Only(Vec<String>),
}

impl Open {
    /// Reads the `open` attribute: `all`, or section ids with spaces or commas between.
    #[must_use]
    pub fn parse(attribute: &str) -> Self {
        let ids: Vec<_> = attribute.split([' ', ',', '\t', '\n']).filter(|id| !id.is_empty()).collect();
        if ids.contains(&"all") { Self::All } else { Self::Only(ids.into_iter().map(str::to_owned).collect()) }
    }

    /// Whether the section with this id is to be open.
    #[must_use]
    pub fn contains(&self, section: &str) -> bool {
        match self {
            Self::All => true,
            Self::Only(ids) => ids.iter().any(|id| id == section),
        }
    }
}

impl Default for Open {
    fn default() -> Self {
        Self::Only(Vec::new())
    }
}

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Goal {
    /// The id of a section, statement, side effect or interaction.
    pub id: String,
    /// Which side effects are to be shown, as [`super::Selection::parse`] reads it; empty for no wish.
    pub selection: String,
    /// Tells following a link again from having followed it.
    pub visit: u32,
}

/// Where a card is drawn, and how much of it.
///
/// The fragment leaves out the list of sources: a quarter of it that most readers never open. Where the card never becomes
/// live, a link leads to the page that has it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stage {
    /// All of it, at once.
    #[default]
    Whole,
    /// Beforehand, as a fragment for the browser.
    Fragment,
    /// In the browser, over the nodes of such a fragment: what no choice of the visitor changes stays as it is there.
    Hydrated,
}

/// How the host page asks for a card to be shown. Says nothing about which card.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct View {
    /// Where the medicine's name stands among the page's headings.
    pub heading_level: HeadingLevel,
    /// The sections that are open at first.
    pub open: Open,
    /// Who shows the card.
    pub clinic: Option<Clinic>,
    /// Where a link leads.
    pub goal: Option<Goal>,
    /// Where it is drawn, and how much of it.
    pub stage: Stage,
    /// How often the page has set `open`: setting it to the same again opens and closes the same again.
    pub open_set: u32,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_follow_the_host_and_stop_at_six() {
        assert_eq!((0..4).map(|depth| HeadingLevel::new(5).at(depth)).collect::<Vec<_>>(), [5, 6, 6, 6]);
        assert_eq!(HeadingLevel::new(0), HeadingLevel::new(2));
        assert_eq!(HeadingLevel::new(9), HeadingLevel::new(5));
    }

    #[test]
    fn open_is_all_or_a_list_with_spaces_or_commas() {
        assert_eq!(Open::parse(" all "), Open::All);
        assert_eq!(Open::parse("uses all"), Open::All);
        assert!(Open::parse("uses, storage").contains("storage"));
        assert!(!Open::parse("uses storage").contains("driving"));
        assert_eq!(Open::parse("  "), Open::default());
    }
}
