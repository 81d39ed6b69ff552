//! The challenge: the published generator, checked solutions, bounded slices, bearable work.

use sha2::{Digest as _, Sha256};
use wacht_yew::flow::challenge::{Progress, Solver};
use wacht_yew::wire::{ChallengePuzzle, ChallengeRequest, ChallengeSpec};

/// Puzzles of the published generator and their smallest solutions, computed by an independent program:
/// token, salt length, target length, (salt, target) of each puzzle, solutions.
type Vector = (
    &'static str,
    u32,
    u32,
    &'static [(&'static str, &'static str)],
    &'static [u64],
);

const VECTORS: &[Vector] = &[
    (
        "",
        8,
        1,
        &[("bd019a0b", "6"), ("ecbd072e", "3"), ("cbd3c7e0", "d")],
        &[89, 5, 2],
    ),
    (
        "a",
        5,
        2,
        &[("ed33b", "b9"), ("c6145", "4f"), ("a2f6b", "47")],
        &[363, 155, 69],
    ),
    (
        "d6e1b4f6c1b74f7f9a0c",
        32,
        3,
        &[
            ("b4f12f16b367547f64fb89ebad1a8208", "d70"),
            ("aed35b0073d402f982e03cbc2b883ee7", "550"),
            ("c3fdfceef060591e933f735fd7c11355", "d0f"),
            ("384f349b055b4555d3cba60d4640e488", "09f"),
        ],
        &[1119, 5413, 2189, 11044],
    ),
    (
        "Zürich-€",
        40,
        2,
        &[
            ("f239b440528b15183529ac8c17bdb6d08d9b2a03", "e9"),
            ("c850d223908fbe098e9b186e5f437a05307b8284", "3c"),
        ],
        &[123, 365],
    ),
];

fn seeded(token: &str, c: u32, s: u32, d: u32) -> ChallengeRequest {
    ChallengeRequest {
        challenge: ChallengeSpec::Seeded { c, s, d },
        token: token.into(),
        expires: 0,
    }
}

fn listed(puzzles: &[(&str, &str)]) -> ChallengeRequest {
    let puzzles = puzzles
        .iter()
        .map(|(salt, target)| ChallengePuzzle((*salt).into(), (*target).into()))
        .collect();
    ChallengeRequest {
        challenge: ChallengeSpec::Listed(puzzles),
        token: "token".into(),
        expires: 0,
    }
}

/// Solves in slices of this size; tells how many calls it took.
fn solve(request: &ChallengeRequest, slice: u32) -> (Vec<u64>, u32) {
    let mut solver = Solver::new(request).expect("bearable work");
    for calls in 1..=10_000_000 {
        if let Progress::Solved(solutions) = solver.work(slice) {
            return (solutions, calls);
        }
    }
    panic!("never solved");
}

fn is_solution(salt: &str, target: &str, number: u64) -> bool {
    let hash = Sha256::digest(format!("{salt}{number}"));
    let hex: String = hash.iter().map(|byte| format!("{byte:02x}")).collect();
    hex.starts_with(target)
}

#[test]
fn the_published_generator_gives_the_puzzles() {
    for (token, salt_length, target_length, puzzles, solutions) in VECTORS {
        let count = u32::try_from(puzzles.len()).expect("few");
        let (found, _) = solve(&seeded(token, count, *salt_length, *target_length), u32::MAX);
        assert_eq!(found, *solutions, "{token}");
        for ((salt, target), number) in puzzles.iter().zip(found) {
            assert!(is_solution(salt, target, number), "{token}: {salt} {target} {number}");
        }
    }
}

#[test]
fn each_solution_is_the_smallest_one() {
    let puzzles = [
        ("salt", "0"),
        ("salt", "00"),
        ("other", "abc"),
        ("", "f"),
        ("grüße", "7a"),
        ("x", ""),
    ];
    let (solutions, _) = solve(&listed(&puzzles), u32::MAX);
    assert_eq!(solutions.len(), puzzles.len());
    for ((salt, target), solution) in puzzles.into_iter().zip(solutions) {
        let smallest = (0..).find(|number| is_solution(salt, target, *number));
        assert_eq!(Some(solution), smallest, "{salt} {target}");
    }
}

#[test]
fn slices_give_the_same_result_as_one_go() {
    let request = seeded("slices", 12, 16, 2);
    let (whole, calls) = solve(&request, u32::MAX);
    assert_eq!(calls, 1);
    let hashes: u64 = whole.iter().map(|number| number + 1).sum();
    for slice in [1, 2, 7, 64, 1_000] {
        let (sliced, calls) = solve(&request, slice);
        assert_eq!(sliced, whole, "{slice}");
        let needed = hashes.div_ceil(u64::from(slice));
        assert!(
            u64::from(calls) == needed || u64::from(calls) == needed + 1,
            "{slice}: {calls} calls for {hashes} hashes"
        );
    }
}

#[test]
fn an_empty_slice_does_nothing() {
    let mut solver = Solver::new(&seeded("token", 1, 8, 1)).expect("bearable work");
    for _ in 0..3 {
        assert_eq!(solver.work(0), Progress::Working);
    }
    assert_eq!(
        solver.work(u32::MAX),
        Progress::Solved(solve(&seeded("token", 1, 8, 1), 1).0)
    );
}

#[test]
fn a_challenge_without_puzzles_is_solved_at_once() {
    for request in [seeded("token", 0, 32, 4), listed(&[])] {
        let mut solver = Solver::new(&request).expect("no work");
        assert_eq!(solver.work(0), Progress::Solved(Vec::new()));
    }
}

#[test]
fn the_usual_challenge_is_accepted() {
    for (c, s, d) in [(50, 32, 4), (1, 1, 1), (80, 32, 4), (50, 32, 5)] {
        assert!(Solver::new(&seeded("token", c, s, d)).is_some(), "{c} {s} {d}");
    }
}

#[test]
fn too_much_work_is_refused() {
    let long = "a".repeat(100_000);
    let many = vec![("salt", "0"); 100_000];
    let table = [
        ("too many puzzles", seeded("token", u32::MAX, 1, 1)),
        ("too many puzzles", seeded("token", 100_000, 1, 1)),
        ("too long a salt", seeded("token", 1, u32::MAX, 1)),
        ("too long a target", seeded("token", 1, 32, u32::MAX)),
        ("too long a target", seeded("token", 1, 32, 64)),
        ("too long a target", seeded("token", 1, 32, 12)),
        ("too many listed puzzles", listed(&many)),
        ("too long a listed salt", listed(&[(&long, "0")])),
        ("too long a listed target", listed(&[("salt", "0000000000000000")])),
    ];
    for (what, request) in table {
        assert!(Solver::new(&request).is_none(), "{what}");
    }
}

/// Each limit alone lets days of work through: what counts is their product.
#[test]
fn too_much_work_altogether_is_refused() {
    for (c, d) in [(1_000, 6), (1_000, 5), (100, 6)] {
        assert!(
            Solver::new(&seeded("token", c, 32, d)).is_none(),
            "{c} puzzles of {d} digits: {} hashes",
            u64::from(c) << (4 * d)
        );
    }
}

#[test]
fn a_target_that_no_hash_can_start_with_is_refused() {
    for target in ["g", "0G", "A", "0x", " ", "é", "-1"] {
        assert!(
            Solver::new(&listed(&[("salt", "0"), ("salt", target)])).is_none(),
            "{target:?}"
        );
    }
}

/// A device with a clock of its own: a look at it tells that so many milliseconds went by since the last one.
fn solve_on(request: &ChallengeRequest, millis_a_look: impl Fn(u32) -> f64) -> (Vec<u64>, Vec<f64>) {
    const SLICE_MILLIS: f64 = 8.0;
    let mut solver = Solver::new(request).expect("bearable work");
    let (mut looks, mut slices) = (0, Vec::new());
    loop {
        let mut lasted = 0.0;
        let progress = solver.work_until(|| {
            looks += 1;
            lasted += millis_a_look(looks);
            lasted >= SLICE_MILLIS
        });
        slices.push(lasted);
        if let Progress::Solved(solutions) = progress {
            return (solutions, slices);
        }
    }
}

#[test]
fn a_slice_lasts_as_long_as_the_clock_says_however_slow_the_device() {
    let request = seeded("slices", 12, 16, 3);
    let (whole, _) = solve(&request, u32::MAX);
    let looks: u32 = u32::try_from(whole.iter().map(|number| number + 1).sum::<u64>() / 128).expect("few");
    for millis_a_look in [0.05, 0.25, 1.0, 5.0] {
        let (solutions, slices) = solve_on(&request, |_| millis_a_look);
        assert_eq!(solutions, whole, "{millis_a_look}");
        let (last, full) = slices.split_last().expect("there is a slice");
        for slice in full.iter().chain([last]) {
            assert!(*slice < 8.0 + millis_a_look, "{millis_a_look}: a slice of {slice} ms");
        }
        for slice in full {
            assert!(*slice >= 8.0, "{millis_a_look}: only {slice} ms were used");
        }
        let needed = f64::from(looks) * millis_a_look / 8.0;
        assert!(
            (slices.len() as f64) < needed + 2.0,
            "{millis_a_look}: {} slices, {needed} would do",
            slices.len()
        );
    }
}

#[test]
fn a_device_that_becomes_slow_on_the_way_is_not_kept_busy_longer() {
    let request = seeded("slices", 12, 16, 3);
    let slow_from = 100;
    let (_, slices) = solve_on(&request, |look| if look < slow_from { 0.1 } else { 4.0 });
    let longest = slices.iter().copied().fold(0.0, f64::max);
    assert!(longest < 8.0 + 4.0, "a slice of {longest} ms");
    let (_, even) = solve_on(&request, |_| 0.1);
    assert!(slices.len() > 2 * even.len(), "{} slices", slices.len());
}

#[test]
fn a_slice_that_is_over_at_once_makes_progress_all_the_same() {
    let request = seeded("slices", 4, 16, 2);
    let mut solver = Solver::new(&request).expect("bearable work");
    let solved = (0..10_000).find_map(|_| match solver.work_until(|| true) {
        Progress::Working => None,
        Progress::Solved(solutions) => Some(solutions),
    });
    assert_eq!(solved, Some(solve(&request, u32::MAX).0));
}
