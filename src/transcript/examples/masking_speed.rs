//! How fast masking is: `cargo run --release -p transcript --example masking_speed`. With a file as argument: of its text, as JSON.

use std::hint::black_box;
use std::io::Write;

use std::time::{Duration, Instant};

use transcript::Language;
use transcript::masking::{Category, Rules, find, mask};

fn main() -> std::io::Result<()> {
    if let Some(file) = std::env::args().nth(1) {
        return of_file(&std::fs::read_to_string(file)?);
    }
    let ordinary = include_str!("../tests/data/ordinary.txt");
    let sentences = include_str!("../tests/data/tuned.txt");
    let numbers = Rules::none().numbers_of_more_than(6);
    for (name, text) in [("ordinary municipal text", ordinary), ("sentences full of what is masked", sentences)] {
        for (rules_name, rules) in [
            ("everything", Rules::everything()),
            ("numbers only", numbers),
            ("numbers, e-mail", numbers.with(Category::Email)),
        ] {
            // The best of many short runs, because the machine may be busy with other things; and one long text.
            for (repeats, runs) in [(1, 3_000), (1_000, 5)] {
                let text = text.repeat(repeats);
                let best = (0..runs).map(|_| timed(&text, &rules)).min().unwrap_or_default();
                println!("{name}, {rules_name}, {:>9} bytes: {:>6.0} MB/s", text.len(), rate(text.len(), best));
            }
        }
    }
    Ok(())
}

/// Masked, as the module in a page does it: what is found is also covered.
fn of_file(text: &str) -> std::io::Result<()> {
    let numbers = Rules::none().numbers_of_more_than(6).with(Category::Email);
    let rate_of = |rules: &Rules| {
        let times = (0..9).map(|_| {
            let started = Instant::now();
            black_box(mask(black_box(text), rules, Language::Bokmal));
            started.elapsed()
        });
        rate(text.len(), times.min().unwrap_or_default())
    };
    let (everything, numbers) = (rate_of(&Rules::everything()), rate_of(&numbers));
    writeln!(std::io::stdout(), "{{\"everything\":{everything:.1},\"numbers\":{numbers:.1}}}")
}

fn timed(text: &str, rules: &Rules) -> Duration {
    let started = Instant::now();
    black_box(find(black_box(text), rules));
    started.elapsed()
}

#[allow(clippy::cast_precision_loss)]
fn rate(bytes: usize, time: Duration) -> f64 {
    bytes as f64 / 1_000_000.0 / time.as_secs_f64()
}
