//! References: every id that is named belongs to a record of the right sort, and every cite to a paragraph that is there.
//!
//! An id whose record stands in the files but could not be read is not reported again.

use super::Inspection;
use super::record::{Record, Spot};
use crate::codec::{FindingKind, Referent, Step};
use crate::model::{Cite, Id};

pub(super) fn check(inspection: &mut Inspection<'_>) {
    for (spot, record) in inspection.records.clone() {
        let mut seek = Seeker { inspection, spot };
        match record {
            Record::Source(_) => {}
            Record::Organisation(organisation) => seek.one("place", organisation.place.as_ref(), Referent::Place),
            Record::Place(place) => seek.one("parent", place.parent.as_ref(), Referent::Place),
            Record::Programme(programme) => seek.one("part_of", programme.part_of.as_ref(), Referent::Programme),
            Record::Pairing(pairing) => {
                seek.all("donors", &pairing.donors, Referent::Party);
                seek.all("recipients", &pairing.recipients, Referent::Party);
            }
            Record::Event(event) => seek.all("participants", &event.participants, Referent::Party),
            Record::Fund(fund) => {
                seek.all("from", &fund.from, Referent::Party);
                seek.all("to", &fund.to, Referent::Party);
                seek.relations(record);
            }
            Record::Outcome(_) => seek.relations(record),
        }
        for (i, cite) in record.cites().iter().enumerate() {
            seek.cite(i, cite);
        }
    }
}

struct Seeker<'a, 'b> {
    inspection: &'a mut Inspection<'b>,
    spot: Spot,
}

impl Seeker<'_, '_> {
    fn one(&mut self, field: &'static str, id: Option<&Id>, referent: Referent) {
        if let Some(id) = id {
            self.seek(&[Step::Field(field)], id, referent);
        }
    }

    fn all(&mut self, field: &'static str, ids: &[Id], referent: Referent) {
        for (i, id) in ids.iter().enumerate() {
            self.seek(&[Step::Field(field), Step::Index(i)], id, referent);
        }
    }

    fn relations(&mut self, record: Record<'_>) {
        let Some(line) = record.line() else { return };
        self.one("part_of", line.part_of, line.referent);
        self.one("same_as", line.same_as, line.referent);
        self.all("may_overlap", line.may_overlap, line.referent);
    }

    fn cite(&mut self, index: usize, cite: &Cite) {
        let at = |field| [Step::Field("cites"), Step::Index(index), Step::Field(field)];
        self.seek(&at("source"), &cite.source, Referent::Source);
        if let Some(Record::Source(source)) = self.inspection.record(cite.source.as_str())
            && source.paragraphs.is_some_and(|last| cite.paragraph > last)
        {
            let kind = FindingKind::NoParagraph(cite.source.clone(), cite.paragraph);
            self.inspection.error(self.spot, &at("paragraph"), kind);
        }
    }

    fn seek(&mut self, field: &[Step], id: &Id, referent: Referent) {
        let kind = match self.inspection.record(id.as_str()) {
            Some(record) if record.is(referent) => return,
            Some(_) => FindingKind::WrongKind(id.clone(), referent),
            None if self.may_stand_unread(id, referent) => return,
            None => FindingKind::Dangling(id.clone()),
        };
        self.inspection.error(self.spot, field, kind);
    }

    fn may_stand_unread(&self, id: &Id, referent: Referent) -> bool {
        let lists: &[&str] = match referent {
            Referent::Source => &["sources"],
            Referent::Party => &["organisations", "places"],
            Referent::Place => &["places"],
            Referent::Programme | Referent::Fund | Referent::Outcome => &["programmes"],
        };
        let origins = self.inspection.origins;
        origins.is_left_out(id.as_str()) || lists.iter().any(|list| origins.is_lost(list))
    }
}
