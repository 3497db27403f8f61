use super::Clinic;

/// The heading level of the medicine's name on the host page, 2 to 5. Headings inside the card follow under it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HeadingLevel(u8);

impl HeadingLevel {
    /// A level from 2 to 5. A number outside of the range is clamped.
    #[must_use]
    pub fn new(level: u8) -> Self {
        Self(level.clamp(2, 5))
    }

    /// The `aria-level` of a heading `depth` levels below the medicine's name. HTML has six levels.
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

/// Which sections the host page opens at first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Open {
    /// Every section.
    All,
    /// The sections with these ids. Unknown ids are ignored.
    Only(Vec<String>),
}

impl Open {
    /// Parses the `open` attribute: `all`, or section ids separated by spaces or commas.
    #[must_use]
    pub fn parse(attribute: &str) -> Self {
        let ids: Vec<_> = attribute.split([' ', ',', '\t', '\n']).filter(|id| !id.is_empty()).collect();
        if ids.contains(&"all") { Self::All } else { Self::Only(ids.into_iter().map(str::to_owned).collect()) }
    }

    /// Whether the section with this id is open.
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

/// The target of a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Goal {
    /// The id of a section, statement, side effect or interaction.
    pub id: String,
    /// Which side effects to show, as [`super::Selection::parse`] reads it. Empty to leave the selection as it is.
    pub selection: String,
    /// Incremented at each visit, so that the same link can be followed again.
    pub visit: u32,
}

/// Where a card is rendered, and how much of it.
///
/// The fragment leaves out the list of sources: a quarter of it, which most readers never open. A link leads to the
/// page without scripts, which has the list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stage {
    /// All of it, at once.
    #[default]
    Whole,
    /// In the tool, as a fragment for the browser.
    Fragment,
    /// In the browser, over the nodes of such a fragment. Static parts keep their nodes.
    Hydrated,
}

/// The host page's settings for a card, whichever card it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct View {
    /// The level of the medicine's name among the page's headings.
    pub heading_level: HeadingLevel,
    /// The sections that are open at first.
    pub open: Open,
    /// The clinic that shows the card.
    pub clinic: Option<Clinic>,
    /// The target of a link.
    pub goal: Option<Goal>,
    /// Where it is rendered, and how much of it.
    pub stage: Stage,
    /// Whether the first screen has gone, and the bar with it at hand is shown instead.
    pub has_bar: bool,
    /// Incremented when the page sets `open`, so that setting the same value again takes effect.
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
