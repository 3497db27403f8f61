use super::Composer;
use crate::content::{
    document::{GroupFacts, SectionFacts, Shows, StatementFacts},
    problem::Problem,
};
use medication_card::model::{Body, Group, Section, Statement, fill};

impl Composer<'_> {
    /// The sections of the medicine, and before its sources the one about itself.
    pub(super) fn sections(&mut self) -> Vec<Section> {
        let mut sections = Vec::new();
        for section in &self.facts.sections {
            if section.shows == Shows::Sources {
                sections.push(self.medicine_section());
            }
            sections.push(self.section(section));
        }
        sections
    }

    fn section(&mut self, section: &SectionFacts) -> Section {
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
            groups: section.groups.iter().filter_map(|group| self.group(group)).collect(),
            body: match section.shows {
                Shows::Text => Body::Text,
                Shows::SideEffects => Body::SideEffects(self.side_effects()),
                Shows::Interactions => Body::Interactions(self.interactions()),
                Shows::Sources => Body::Sources(Vec::new()),
            },
        }
    }

    /// A group, unless it is about forms and uses of other regions. Its heading says which ones it is about.
    fn group(&mut self, group: &GroupFacts) -> Option<Group> {
        if !self.is_here(&group.forms, &group.uses) {
            return None;
        }
        let words = self.words.groups.get(&group.id).cloned().unwrap_or_default();
        let lead = words.lead.map(|lead| self.text(&format!("groups.{}.lead", group.id), &lead, &group.sources));
        let mut statements = self.statements(&group.statements);
        statements.extend(self.tests(&group.tests));
        if statements.is_empty() {
            let what = format!("has no statement for the region \"{}\"", self.region);
            let mend = "add one that holds there, or take the group out";
            self.problems.push(Problem::new(&self.facts_file, format!("groups.{}", group.id), what, mend));
        }
        let heading = match (self.scope_name(&group.forms, &group.uses), words.heading) {
            (Some(name), Some(heading)) => Some(self.with_detail(&name, &heading)),
            (name, heading) => name.or(heading),
        };
        Some(Group { id: group.id.clone(), heading, lead, style: group.style, columns: words.columns, statements })
    }

    /// Those of the tests that are made in this region, each as a sentence about what is tested, when and why.
    fn tests(&mut self, tests: &[StatementFacts]) -> Vec<Statement> {
        let region = self.region;
        let mut statements = Vec::new();
        for test in tests.iter().filter(|test| test.is_for(region)) {
            let Some(words) = self.words.tests.get(&test.id) else {
                self.no_words("tests", &test.id);
                continue;
            };
            let values = [("what", words.what.as_str()), ("when", &words.when), ("why", &words.why)];
            let text = fill(&self.content_interface.compose.test, &values);
            let content = self.text(&format!("tests.{}", test.id), &text, &test.sources);
            statements.push(Statement { id: test.id.clone(), content });
        }
        statements
    }
}
