//! Segments: groups of users, organizations or workspaces that an app defines.

open_enum! {
    /// What a segment groups.
    ///
    /// ```
    /// use wacht_yew::wire::{Segment, SegmentKind, read_bare};
    ///
    /// let body =
    ///     r#"[{"name": "Beta", "type": "user"}, {"name": "Paying", "type": "organization"}]"#;
    /// let segments: Vec<Segment> = read_bare(body)?;
    /// let of_people: Vec<&str> = segments
    ///     .iter()
    ///     .filter(|segment| segment.kind == SegmentKind::User)
    ///     .map(|segment| &*segment.name)
    ///     .collect();
    /// assert_eq!(of_people, ["Beta"]);
    /// # Ok::<(), String>(())
    /// ```
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
    ///
    /// ```
    /// use wacht_yew::wire::{Organization, Segment};
    ///
    /// /// Whether an app shows its new reports to an organization.
    /// fn has_reports(organization: &Organization) -> bool {
    ///     organization.segments.iter().any(|segment| &*segment.name == "Paying")
    /// }
    ///
    /// let paying = Segment { name: "Paying".into(), ..Segment::default() };
    /// let organization = Organization { segments: vec![paying], ..Organization::default() };
    /// assert!(has_reports(&organization));
    /// ```
    pub struct Segment {
        /// Identifies the segment.
        pub id: Box<str>,
        /// Name.
        pub name: Box<str>,
        /// What it groups; the wire's key is `type`.
        pub kind: SegmentKind = "type",
    }
}
