// SPDX-License-Identifier: GPL-3.0-or-later
FakeModel {
    enum Place { Chosen, Here, Elsewhere, Coming }

    readonly property string hall: "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAKAAAABuCAIAAAAvT4++AAABgElEQVR42u3YvY3CQBSFURdGG5sggtVWAT1QDEWQbAfEVAISEkJi+DGMPfOejvRlnsT3ZG/YH45K3GACwAIswAIswAIswIAFWIAFWIAFWIABC7AAC7AAC7AACzBgARZgARZgARZgwAna/S7+Nz/Fzp+KTf0ecM0aQj56DxgwYMCAAQMGDBgwYMCAATt0AAYMGDBgwIABAwYMGDBgwMf1dn3JoSMV8NX1PsCBgZ+4fiwNuD3wKNex0oCbAX/p+qY04LmBq7s+lwY8E/AMrkVpwNMCN3G9DfAkwM1drzl01ATuxxVwTeAOXQFXAO7ZFfDnwCFcAY8GjuUK+F3goK6AXwBHdwVcBk7j6tBRAM6nCxhwQuDl36oY4GDAjyABBwMeCwm4U+BakIAbA08NCRhwojo8dAAGDBgwYMCAAYeq+FeA4wG3Gih6A0jAIAGDTA9syiTAJksCbJokwCYALMACLMACLMACDFiABViABViABRiwAAuwAAuwAAuwAAMWYPXcCffLrCQvYazBAAAAAElFTkSuQmCC"
    readonly property string yard: "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAKAAAABuCAIAAAAvT4++AAABgklEQVR42u3YvY3CQBSFURdGG5sQE5NsQgf0QhHEWwQFEFEDSEgIieHH7Ngz7+lIX+ZJfE/2htPxoMQNJgAswAIswAIswAIMWIAFWIAFWIAFGLAAC7AAC7AAC7AAAxZgARZgARZgAQacoMV6+bP9LXb5VGzq94Br1hDy2XvAgAEDBgwYMGDAgAEDBgzYoQMwYMCAAQMGDBgwYMCAAQM+/O131xw6UgHfXB8DHBj4hevX0oDbA49yHSsNuBnwP10/lAY8N3B119fSgGcCnsG1KA14WuAmrvcBngS4uesth46awP24Aq4J3KEr4ArAPbsC/h44hCvg0cCxXAF/ChzUFfAb4OiugMvAaVwdOgrA+XQBA04IvFmvigEOBvwMEnAw4LGQgDsFrgUJuDHw1JCAASeqw0MHYMCAAQMGDBhwqIp/BTgecKuBojeABAwSMMj0wKZMAmyyJMCmSQJsAsACLMACLMACLMCABViABViABViAAQuwAAuwAAuwAAswYAFWz50BN2K89ZgOlskAAAAASUVORK5CYII="

    // Rows as id, name, detail, when, who, where, picture, icon, place, state, tone
    function fill(list) {
        clear();
        for (const r of list)
            append({ fileId: r[0], name: r[1], detail: r[2], whenText: r[3], whoText: r[4], whereText: r[5], picture: r[6], iconName: r[7], place: r[8], stateText: r[9], tone: r[10], viewable: r[6] !== "", playable: r[1].endsWith(".wav"), removable: true });
    }
}
