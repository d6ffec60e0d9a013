/// The words that rules look for, as data, each list with its reason.
///
/// All are lower-case English; numbers, boxes and blocks are understood in any language.
enum Lexicon {}
