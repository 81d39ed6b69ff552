//! Segments: groups of users, organizations or workspaces that an app defines.

open_enum! {
    /// What a segment groups.
    pub enum SegmentKind {
        /// Users.
        User = "user",
        /// Organizations.
        Organization = "organization",
        /// Workspaces.
        Workspace = "workspace",
    }
}

wire! {
    /// A segment.
    pub struct Segment {
        /// Identifies the segment.
        pub id: Box<str>,
        /// Name.
        pub name: Box<str>,
        /// What it groups; the wire's key is `type`.
        pub kind: SegmentKind = "type",
    }
}
