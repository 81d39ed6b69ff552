//! Declares the structs of the catalogue.

/// Declares structs whose fields are texts: `&'static str`, a function with gaps, or another such struct.
///
/// For tests and galleries they can be walked ([`Text`](super::walk::Text)); an app pays nothing for that.
macro_rules! texts {
    ($(
        $(#[$meta:meta])*
        pub struct $name:ident {
            $( $(#[$field_meta:meta])* pub $field:ident: $kind:ty, )*
        }
    )*) => { $(
        $(#[$meta])*
        pub struct $name {
            $( $(#[$field_meta])* pub $field: $kind, )*
        }

        #[cfg(any(test, feature = "gallery"))]
        #[allow(unused_doc_comments, reason = "a field's condition comes with its documentation")]
        impl $crate::i18n::walk::Text for $name {
            fn samples(&self, path: &str, visit: &mut dyn FnMut(&str, &str, &[&str])) {
                $(
                    $(#[$field_meta])*
                    {
                        let path = $crate::i18n::walk::below(path, stringify!($field));
                        $crate::i18n::walk::Text::samples(&self.$field, &path, visit);
                    }
                )*
            }

            fn turned<P: $crate::i18n::walk::Place<Self>, T: $crate::i18n::walk::Turn>() -> Self {
                Self { $(
                    $(#[$field_meta])*
                    $field: {
                        /// This field of what stands at the place.
                        struct Here<P>(std::marker::PhantomData<P>);

                        impl<P: $crate::i18n::walk::Place<$name>> $crate::i18n::walk::Place<$kind> for Here<P> {
                            fn get() -> $kind {
                                P::get().$field
                            }
                        }

                        <$kind as $crate::i18n::walk::Text>::turned::<Here<P>, T>()
                    },
                )* }
            }
        }
    )* };
}
