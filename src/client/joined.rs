//! A future that many wait for.
//!
//! # Decision
//! All of the kit lives on one thread. `futures_util`'s `Shared` is made for many, and for many kinds of futures: it is several
//! times as much wasm.

use std::cell::{OnceCell, RefCell};
use std::fmt;
use std::pin::Pin;
use std::rc::Rc;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Wake, Waker};

use super::LocalBoxFuture;

/// Runs once, as long as one of its clones is waited for; each gets a clone of what comes of it.
pub(crate) struct Joined<T>(Rc<Inner<T>>);

struct Inner<T> {
    /// `None` once it is done.
    future: RefCell<Option<LocalBoxFuture<T>>>,
    output: OnceCell<T>,
    waiting: Arc<Waiting>,
}

/// All who wait. The future wakes all of them: whom it would wake alone may not look any more.
#[derive(Default)]
struct Waiting(Mutex<Vec<Waker>>);

impl Waiting {
    fn add(&self, waker: &Waker) {
        if let Ok(mut waiting) = self.0.lock()
            && !waiting.iter().any(|known| known.will_wake(waker))
        {
            waiting.push(waker.clone());
        }
    }
}

impl Wake for Waiting {
    fn wake(self: Arc<Self>) {
        // Who is woken may wait anew at once.
        let woken = self.0.lock().map(|mut waiting| std::mem::take(&mut *waiting));
        woken.unwrap_or_default().into_iter().for_each(Waker::wake);
    }
}

impl<T> Joined<T> {
    pub(crate) fn new(future: LocalBoxFuture<T>) -> Self {
        Self(Rc::new(Inner {
            future: RefCell::new(Some(future)),
            output: OnceCell::new(),
            waiting: Arc::default(),
        }))
    }

    /// What came of it, when it is done.
    pub(crate) fn peek(&self) -> Option<&T> {
        self.0.output.get()
    }

    /// Whether anybody else holds it.
    pub(crate) fn is_shared(&self) -> bool {
        Rc::strong_count(&self.0) > 1
    }
}

impl<T: Clone> Future for Joined<T> {
    type Output = T;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<T> {
        let inner = &*self.0;
        inner.waiting.add(context.waker());
        let waker = Waker::from(inner.waiting.clone());
        let mut context = Context::from_waker(&waker);
        let mut future = inner.future.borrow_mut();
        if let Some(Poll::Ready(output)) = future.as_mut().map(|future| future.as_mut().poll(&mut context)) {
            // What it held is of no use any more, and may wake somebody when it goes.
            let done = future.take();
            let _ = inner.output.set(output);
            drop((future, done));
            waker.wake();
        }
        inner.output.get().cloned().map_or(Poll::Pending, Poll::Ready)
    }
}

impl<T> Clone for Joined<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T> fmt::Debug for Joined<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Joined")
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use std::cell::{Cell, RefCell};
    use std::future::poll_fn;
    use std::pin::{Pin, pin};
    use std::rc::Rc;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicU32, Ordering};
    use std::task::{Context, Poll, Wake, Waker};

    use super::Joined;

    #[derive(Default)]
    struct Count(AtomicU32);

    impl Wake for Count {
        fn wake(self: Arc<Self>) {
            self.0.fetch_add(1, Ordering::Relaxed);
        }
    }

    /// Somebody who waits, and how often that one was woken.
    struct Waiter {
        joined: Joined<u32>,
        woken: Arc<Count>,
    }

    impl Waiter {
        fn new(joined: Joined<u32>) -> Self {
            let woken = Arc::default();
            Self { joined, woken }
        }

        fn poll(&mut self) -> Poll<u32> {
            let waker = Waker::from(self.woken.clone());
            Pin::new(&mut self.joined).poll(&mut Context::from_waker(&waker))
        }

        fn woken(&self) -> u32 {
            self.woken.0.load(Ordering::Relaxed)
        }
    }

    /// A future that somebody ends by hand, and how often it was polled.
    #[derive(Clone, Default)]
    struct Hand {
        output: Rc<Cell<Option<u32>>>,
        waker: Rc<RefCell<Option<Waker>>>,
        polls: Rc<Cell<u32>>,
    }

    impl Hand {
        fn joined(&self) -> Joined<u32> {
            let hand = self.clone();
            Joined::new(Box::pin(poll_fn(move |context| {
                hand.polls.set(hand.polls.get() + 1);
                // As futures may: only the latest one who asked is told.
                *hand.waker.borrow_mut() = Some(context.waker().clone());
                hand.output.get().map_or(Poll::Pending, Poll::Ready)
            })))
        }

        fn end(&self, output: u32) {
            self.output.set(Some(output));
            if let Some(waker) = self.waker.take() {
                waker.wake();
            }
        }
    }

    #[test]
    fn all_who_wait_get_what_comes_of_one_run() {
        let hand = Hand::default();
        let joined = hand.joined();
        let (mut one, mut other) = (Waiter::new(joined.clone()), Waiter::new(joined));
        assert!(one.poll().is_pending() && other.poll().is_pending());
        assert_eq!(one.joined.peek(), None);
        hand.end(7);
        assert_eq!(
            (one.woken(), other.woken()),
            (1, 1),
            "the one who did not poll last learns of it, too"
        );
        assert_eq!((other.poll(), one.poll()), (Poll::Ready(7), Poll::Ready(7)));
        assert_eq!((one.joined.peek(), hand.polls.get()), (Some(&7), 3));
    }

    #[test]
    fn who_finds_it_done_tells_those_who_were_not_told() {
        let hand = Hand::default();
        let joined = hand.joined();
        let (mut one, mut other) = (Waiter::new(joined.clone()), Waiter::new(joined));
        assert!(one.poll().is_pending());
        hand.output.set(Some(7));
        assert_eq!((other.poll(), one.woken()), (Poll::Ready(7), 1));
    }

    #[test]
    fn when_the_one_who_was_to_be_told_gives_up_another_takes_over() {
        let hand = Hand::default();
        let joined = hand.joined();
        let (mut one, mut other) = (Waiter::new(joined.clone()), Waiter::new(joined));
        assert!(one.poll().is_pending() && other.poll().is_pending());
        drop(other);
        hand.end(7);
        assert_eq!(one.woken(), 1);
        assert_eq!(one.poll(), Poll::Ready(7));
    }

    #[test]
    fn what_the_future_held_goes_when_it_is_done_or_nobody_waits() {
        let held = Rc::new(());
        let make = || {
            let held = held.clone();
            Joined::new(Box::pin(async move {
                let _held = held;
                7
            }))
        };
        let mut done = Waiter::new(make());
        assert_eq!(done.poll(), Poll::Ready(7));
        assert_eq!(Rc::strong_count(&held), 1);
        let given_up = make();
        assert!(!given_up.is_shared() && given_up.clone().is_shared());
        drop(given_up);
        assert_eq!(Rc::strong_count(&held), 1);
    }

    #[test]
    fn a_late_one_finds_it_done() {
        let joined = Joined::new(Box::pin(async { 7 }));
        let mut late = Waiter::new(joined.clone());
        let mut first = pin!(joined);
        assert_eq!(
            first.as_mut().poll(&mut Context::from_waker(Waker::noop())),
            Poll::Ready(7)
        );
        assert_eq!((late.poll(), late.woken()), (Poll::Ready(7), 0));
    }
}
