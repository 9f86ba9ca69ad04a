// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/workflow/moves.h"

#include <algorithm>

namespace roadbook::regulation {
namespace {

bool isOrActsFor(const Mover& mover, const Id& person)
{
    return !person.isNull() && (mover.staff == person || std::find(mover.actingFor.begin(), mover.actingFor.end(),
                                                                   person) != mover.actingFor.end());
}

} // namespace

Result<bool> isActor(const MoveActor& actor, const Parties& parties, const Mover& mover, MoveWorld& world)
{
    switch (actor.is) {
    case MoveActor::Is::Author:
        return isOrActsFor(mover, parties.author);
    case MoveActor::Is::Holder:
        return isOrActsFor(mover, parties.holder);
    case MoveActor::Is::Lead:
        if (mover.staff == parties.author)
            return false;
        return world.leads(mover.staff, parties.author);
    case MoveActor::Is::Manager:
        return mover.role == "manager" && mover.staff != parties.author;
    case MoveActor::Is::Anyone:
        return true;
    }
    throw BrokenInvariant("unknown kind of actor");
}

} // namespace roadbook::regulation
