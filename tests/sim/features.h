// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the core promises today. A law whose machinery is not there yet is not asked for; switch it
// on here when it is, and nowhere else.
#pragma once

namespace roadbook::sim {

// Law 7: a restored server heals from its devices.
inline constexpr bool kHealing = true;
// … and the history on the devices is the restored server's, without what belongs to the epoch before.
inline constexpr bool kHistoryHeals = true;
// … and a save that partly concerned a purged account is not sent again by halves.
inline constexpr bool kPurgedSavesStayWhole = true;
// Law 10: no byte of a purged account is left in the store.
inline constexpr bool kPurgeResidue = true;
// … and none in the index of its search: FTS5 keeps the words of removed rows until it merges its segments.
inline constexpr bool kSearchIsPurged = true;
// … and none between the rows: SQLite leaves old copies in the gaps of pages that it has balanced.
inline constexpr bool kGapsArePurged = true;
// Law 6: a copied store that forks learns which of its saves arrived already, and does not send them again.
inline constexpr bool kForkKnowsWhatArrived = true;
// Law 6: the reply of a conversation that was given up is not taken behind newer ones, and no reply is taken twice.
// Without it a purged record may show up again until the next sync.
inline constexpr bool kStrayRepliesAreIgnored = true;
// Laws 3 and 6: a device that heals a restored server looks whether the numbers the server knows are its own saves, and
// not those of a copy that was quicker.
inline constexpr bool kHealingKnowsCopies = true;
// Law 10: a reply that was long on the road does not turn back the time by which loans close.
inline constexpr bool kTrustedTimeNeverGoesBack = true;

} // namespace roadbook::sim
