use super::Composer;
use crate::content::{
    document::{GroupFacts, SectionFacts, Shows},
    problem::Problem,
};
use medication_card::model::{Body, Group, Section};

impl Composer<'_> {
    pub(super) fn section(&mut self, section: &SectionFacts) -> Section {
        let (title, summary) = match self.words.sections.get(&section.id) {
            Some(words) => {
                let summary = words.regional_summary.get(&self.region).unwrap_or(&words.summary);
                (words.title.clone(), summary.clone())
            }
            None => (self.no_words("sections", &section.id), String::new()),
        };
        Section {
            id: section.id.clone(),
            title,
            summary,
            groups: section.groups.iter().map(|group| self.group(group)).collect(),
            body: match section.shows {
                Shows::Text => Body::Text,
                Shows::SideEffects => Body::SideEffects(self.side_effects()),
                Shows::Interactions => Body::Interactions(self.interactions()),
                Shows::Sources => Body::Sources(Vec::new()),
            },
        }
    }

    fn group(&mut self, group: &GroupFacts) -> Group {
        let words = self.words.groups.get(&group.id).cloned().unwrap_or_default();
        let lead = words.lead.map(|lead| self.text(&format!("groups.{}.lead", group.id), &lead, &group.sources));
        let statements = self.statements(&group.statements);
        if statements.is_empty() {
            let what = format!("has no statement for the region \"{}\"", self.region);
            let mend = "add one that holds there, or take the group out";
            self.problems.push(Problem::new(&self.facts_file, format!("groups.{}", group.id), what, mend));
        }
        Group {
            id: group.id.clone(),
            heading: words.heading,
            lead,
            style: group.style,
            columns: words.columns,
            statements,
        }
    }
}
