//! Jiedui 结对: an atlas of paired assistance in China, as one static page.
pub mod codec;
pub mod model;
pub mod query;
pub mod words;
pub mod chart;
pub mod link;
pub mod app;
pub mod view;
pub mod load;
