//! Law 5 under any order of things: whoever gets a token gets one of the context as it is at that moment.

use std::cell::Cell;
use std::rc::Rc;

use crate::common::transport::{Task, World, reply, start};
use proptest::prelude::*;
use serde_json::json;
use wacht_yew::client::TransportError;
use wacht_yew::session::{ContextChange, ContextWatch, TokenError, Tokens};
use wacht_yew::wire::{FromWire as _, SignInId, Token};

const TEMPLATES: [&str; 2] = ["", "other"];

#[derive(Clone, Copy, Debug)]
enum Happening {
    Ask {
        template: usize,
    },
    /// Somebody does not wait any longer.
    GiveUp {
        which: usize,
    },
    /// A request is answered. The server handled it when it came, or just now.
    Answer {
        which: usize,
        handled_late: bool,
        fails: bool,
    },
    /// Somebody switches account here.
    Switch,
    /// The context changed elsewhere, and this page heard of it.
    Elsewhere {
        identity: bool,
    },
    Pass {
        millis: u32,
    },
}

fn happening() -> impl Strategy<Value = Happening> {
    prop_oneof![
        4 => (0..2_usize).prop_map(|template| Happening::Ask { template }),
        1 => any::<usize>().prop_map(|which| Happening::GiveUp { which }),
        5 => (any::<usize>(), any::<bool>(), prop::bool::weighted(0.2))
            .prop_map(|(which, handled_late, fails)| Happening::Answer { which, handled_late, fails }),
        2 => Just(Happening::Switch),
        1 => any::<bool>().prop_map(|identity| Happening::Elsewhere { identity }),
        1 => (0..20_000_u32).prop_map(|millis| Happening::Pass { millis }),
    ]
}

/// One request as the server sees it.
struct Received {
    number: usize,
    is_switch: bool,
    is_done: bool,
    /// The context when it came.
    context: u32,
}

struct Bench {
    world: World,
    watch: ContextWatch,
    tokens: Tokens,
    /// The server's context.
    context: Rc<Cell<u32>>,
    seen: usize,
    open: Vec<Received>,
    asking: Vec<(usize, Task<Result<Token, TokenError>>)>,
    switching: Vec<Task<()>>,
    given: u32,
}

impl Bench {
    fn new() -> Self {
        let world = World::staging();
        let watch = ContextWatch::default();
        let tokens = Tokens::new(world.client.clone(), watch.clone());
        Self {
            world,
            watch,
            tokens,
            context: Rc::default(),
            seen: 0,
            open: Vec::new(),
            asking: Vec::new(),
            switching: Vec::new(),
            given: 0,
        }
    }

    fn happen(&mut self, happening: Happening) -> Result<(), TestCaseError> {
        match happening {
            Happening::Ask { template } => {
                let tokens = self.tokens.clone();
                let task = start(async move { tokens.get(TEMPLATES[template]).await });
                self.asking.push((template, task));
            }
            Happening::GiveUp { which } => {
                if !self.asking.is_empty() {
                    drop(self.asking.remove(which % self.asking.len()));
                }
            }
            Happening::Answer {
                which,
                handled_late,
                fails,
            } => {
                if !self.open.is_empty() {
                    let received = self.open.remove(which % self.open.len());
                    self.answer(&received, handled_late, fails);
                }
            }
            Happening::Switch => {
                let (watch, client) = (self.watch.clone(), self.world.client.clone());
                self.switching.push(start(async move {
                    let _turn = watch.turn().await;
                    let _ = client.switch_sign_in(&SignInId::from("7")).await;
                }));
            }
            Happening::Elsewhere { identity } => {
                self.context.set(self.context.get() + 1);
                self.watch.note(if identity {
                    ContextChange::Identity
                } else {
                    ContextChange::Tenancy
                });
            }
            Happening::Pass { millis } => self.world.clock.advance(millis),
        }
        self.go_on()
    }

    fn answer(&mut self, received: &Received, handled_late: bool, fails: bool) {
        let script = &self.world.script;
        // What this page does not wait for any more never reached the server.
        if received.is_switch && !received.is_done && !script.is_dropped(received.number) {
            self.context.set(self.context.get() + 1);
        }
        let context = if handled_late {
            self.context.get()
        } else {
            received.context
        };
        let answer = if fails {
            Err(TransportError::Offline)
        } else {
            let expires = 30_000 + i64::from_wire(json!(wacht_yew::client::Clock::now(&self.world.clock).as_millis()));
            let data = json!({ "id": "1", "token": context.to_string(), "expires": expires });
            reply(200, &json!({ "data": data }).to_string(), "")
        };
        script.answer(received.number, answer);
    }

    /// Lets everybody go on who can, and looks at what they got.
    fn go_on(&mut self) -> Result<(), TestCaseError> {
        let mut is_moving = true;
        while is_moving {
            is_moving = false;
            let mut waiting = Vec::new();
            for mut task in self.switching.drain(..) {
                if task.run() {
                    is_moving = true;
                } else {
                    waiting.push(task);
                }
            }
            self.switching = waiting;
            let mut waiting = Vec::new();
            for (template, mut task) in self.asking.drain(..) {
                if !task.run() {
                    waiting.push((template, task));
                    continue;
                }
                is_moving = true;
                if let Ok(token) = task.finish() {
                    self.given += 1;
                    prop_assert_eq!(&*token.token, self.context.get().to_string());
                }
            }
            self.asking = waiting;
        }
        for number in self.seen..self.world.script.count() {
            let is_switch = self.world.script.request(number).url.contains("switch-sign-in");
            // Every other switch is done as soon as it arrives, long before its answer.
            let is_done = is_switch && number % 2 == 0;
            if is_done {
                self.context.set(self.context.get() + 1);
            }
            self.open.push(Received {
                number,
                is_switch,
                is_done,
                context: self.context.get(),
            });
        }
        self.seen = self.world.script.count();
        Ok(())
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn a_token_is_of_the_context_it_is_handed_out_in(happenings in prop::collection::vec(happening(), 1..60)) {
        let mut bench = Bench::new();
        for happening in happenings {
            bench.happen(happening)?;
        }
        // Whatever happened, those who still wait are answered in the end.
        while !(bench.asking.is_empty() && bench.switching.is_empty()) {
            prop_assert!(!bench.open.is_empty(), "somebody waits for nothing");
            bench.happen(Happening::Answer { which: 0, handled_late: false, fails: false })?;
        }
    }
}

#[test]
fn tokens_are_handed_out_at_all() {
    let mut bench = Bench::new();
    for template in [0, 1, 0] {
        bench.happen(Happening::Ask { template }).unwrap();
    }
    for _ in 0..2 {
        let answer = Happening::Answer {
            which: 0,
            handled_late: true,
            fails: false,
        };
        bench.happen(answer).unwrap();
    }
    assert_eq!(bench.given, 3);
}
