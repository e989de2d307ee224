//! Reading ISO 8601, sign by sign.

use super::{Time, TimestampError};
use crate::language::number::read_decimal;

/// The rest of the text to read.
pub(super) struct Reader<'a>(pub(super) &'a [u8]);

impl Reader<'_> {
    pub(super) fn takes(&mut self, sign: u8) -> bool {
        let found = self.0.first() == Some(&sign);
        if found {
            self.0 = &self.0[1..];
        }
        found
    }

    pub(super) fn sign(&mut self, sign: u8) -> Result<(), TimestampError> {
        if self.takes(sign) { Ok(()) } else { Err(TimestampError::Form) }
    }

    pub(super) fn digits<T: TryFrom<u32>>(&mut self, count: usize) -> Result<T, TimestampError> {
        let (figures, rest) = self.0.split_at_checked(count).ok_or(TimestampError::Form)?;
        let number = read_decimal(figures).ok_or(TimestampError::Form)?;
        self.0 = rest;
        T::try_from(number).map_err(|_| TimestampError::Form)
    }

    pub(super) fn two(&mut self) -> Result<u8, TimestampError> {
        self.digits(2)
    }

    pub(super) fn time(&mut self) -> Result<Time, TimestampError> {
        let hour = self.two()?;
        self.sign(b':')?;
        let minute = self.two()?;
        let (mut second, mut nanosecond) = (0, 0);
        if self.takes(b':') {
            second = self.two()?;
            if self.takes(b'.') || self.takes(b',') {
                nanosecond = self.fraction()?;
            }
        }
        if hour > 23 || minute > 59 || second > 59 {
            return Err(TimestampError::Time);
        }
        Ok(Time { hour, minute, second, nanosecond })
    }

    /// A fraction of a second; figures beyond the ninth are read past.
    fn fraction(&mut self) -> Result<u32, TimestampError> {
        let length = self.0.iter().take_while(|byte| byte.is_ascii_digit()).count();
        if length == 0 {
            return Err(TimestampError::Form);
        }
        let (figures, rest) = self.0.split_at(length);
        self.0 = rest;
        let padded = figures.iter().copied().chain(std::iter::repeat(b'0')).take(9);
        Ok(padded.fold(0, |number, figure| number * 10 + u32::from(figure - b'0')))
    }

    /// Minutes from UTC.
    pub(super) fn offset(&mut self) -> Result<i32, TimestampError> {
        let sign = match self.0.first() {
            Some(b'+') => 1,
            Some(b'-') => -1,
            Some(b'Z') => {
                self.0 = &self.0[1..];
                return Ok(0);
            }
            _ => return Ok(0),
        };
        self.0 = &self.0[1..];
        let hours = self.two()?;
        self.sign(b':')?;
        let minutes = self.two()?;
        if hours > 18 || minutes > 59 {
            return Err(TimestampError::Offset);
        }
        Ok(sign * (i32::from(hours) * 60 + i32::from(minutes)))
    }
}
