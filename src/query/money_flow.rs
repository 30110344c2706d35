//! Who gave, by what flow, to whom: one class of money as ribbons. Widths belong to one class and are never compared
//! with another's.

use super::line::Line;
use super::scope::donors;
use super::sum::Heap;
use super::told::{Record, Told, helped};
use super::total::{Total, total};
use crate::model::{Dataset, Decimal, Flow, Id, Text};

/// How many programmes are drawn one by one; all others share a node.
const DRAWN: usize = 8;

/// What money comes from, passes through, or goes to.
#[derive(Clone, Debug, PartialEq)]
pub enum FlowNode {
    /// A giver.
    Party(Id, Text),
    /// A programme, by whom it helps.
    Programme(Id, Text),
    /// A flow.
    Flow(Flow),
    /// The source does not say who gave, or names several.
    Untold,
    /// All that are not drawn one by one.
    Others,
}

/// Money between three nodes, by their numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MoneyRibbon {
    /// The giver, the flow, the receiver.
    pub nodes: [usize; 3],
    /// What is surely in it, beside what is in the others.
    pub low: Decimal,
    /// What its own lines add up to; its high bound is what may be in it.
    pub sum: Total,
}

/// A class of money as ribbons.
#[derive(Clone, Debug, PartialEq)]
pub struct MoneyFlow {
    /// Givers, flows, receivers; each with what its own lines add up to.
    pub columns: [Vec<(FlowNode, Total)>; 3],
    /// The ribbons.
    pub ribbons: Vec<MoneyRibbon>,
}

/// A node while its lines are gathered; parties are told apart by id, not by name.
#[derive(Clone, Copy, PartialEq)]
enum Key<'a> {
    Party(&'a Id),
    Flow(Flow),
    Untold,
    Others,
}

type Gathered<'a> = Vec<(Key<'a>, Vec<Line<'a>>)>;

/// A ribbon while its lines are gathered.
struct Strand<'a> {
    nodes: [usize; 3],
    low: Decimal,
    lines: Vec<Line<'a>>,
}

impl Strand<'_> {
    fn finish(self) -> Option<MoneyRibbon> {
        Some(MoneyRibbon { nodes: self.nodes, low: self.low, sum: total(&self.lines, &[]).ok()? })
    }
}

fn put<'a>(column: &mut Gathered<'a>, key: Key<'a>, line: Line<'a>) -> usize {
    let at = column.iter().position(|(known, _)| *known == key).unwrap_or_else(|| {
        column.push((key, Vec::new()));
        column.len() - 1
    });
    column[at].1.push(line);
    at
}

impl MoneyFlow {
    /// The ribbons of what a heap adds up, where there are several to tell apart.
    pub(super) fn of(heap: &Heap<'_>, sum: &Total, dataset: &Dataset) -> Option<Self> {
        let mut columns: [Gathered<'_>; 3] = Default::default();
        let mut strands: Vec<Strand<'_>> = Vec::new();
        let mut drawn: Vec<&Id> = Vec::new();
        let mut programmes = Vec::new();
        let mut addends = sum.addends.iter().peekable();
        for told in &heap.told {
            let Some(addend) = addends.next_if(|addend| addend.id == *told.id()) else { continue };
            let Told { programme, record: Record::Fund(fund) } = *told else { continue };
            let is_new = !drawn.contains(&&programme.id);
            let is_drawn = !is_new || drawn.len() < DRAWN;
            if is_new && is_drawn {
                drawn.push(&programme.id);
                programmes.push(programme);
            }
            let donor = match donors(fund, programme) {
                _ if !is_drawn => Key::Others,
                [only] => Key::Party(only),
                _ => Key::Untold,
            };
            let recipient = if is_drawn { Key::Party(&programme.id) } else { Key::Others };
            let [givers, flows, receivers] = &mut columns;
            let line = told.line();
            let nodes =
                [put(givers, donor, line), put(flows, Key::Flow(fund.flow), line), put(receivers, recipient, line)];
            let low = if addend.in_low { addend.low } else { Decimal::ZERO };
            match strands.iter_mut().find(|strand| strand.nodes == nodes) {
                Some(strand) => {
                    strand.low = strand.low.checked_add(low)?;
                    strand.lines.push(line);
                }
                None => strands.push(Strand { nodes, low, lines: vec![line] }),
            }
        }
        if strands.len() < 2 {
            return None;
        }
        let name = |key: Key<'_>| match key {
            Key::Flow(flow) => Some(FlowNode::Flow(flow)),
            Key::Untold => Some(FlowNode::Untold),
            Key::Others => Some(FlowNode::Others),
            Key::Party(id) => {
                let programme = programmes.iter().find(|programme| programme.id == *id);
                match programme {
                    Some(of) => Some(FlowNode::Programme(id.clone(), helped(of, dataset))),
                    None => Some(FlowNode::Party(id.clone(), dataset.party(id)?.name().clone())),
                }
            }
        };
        let node = |(key, lines): (Key<'_>, Vec<Line<'_>>)| Some((name(key)?, total(&lines, &[]).ok()?));
        let [givers, flows, receivers] = columns;
        let named = |column: Gathered<'_>| column.into_iter().map(node).collect::<Option<Vec<_>>>();
        let ribbons = strands.into_iter().map(Strand::finish).collect::<Option<_>>()?;
        Some(Self { columns: [named(givers)?, named(flows)?, named(receivers)?], ribbons })
    }
}
