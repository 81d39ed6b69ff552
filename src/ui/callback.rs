//! Callbacks made of callbacks.

use yew::Callback;

/// Emits what `read` makes of an event, if anything.
pub(super) fn when<In: 'static, Out: 'static>(
    callback: &Callback<Out>,
    read: impl Fn(&In) -> Option<Out> + 'static,
) -> Callback<In> {
    let callback = callback.clone();
    Callback::from(move |event: In| {
        if let Some(out) = read(&event) {
            callback.emit(out);
        }
    })
}
