// SPDX-License-Identifier: GPL-3.0-or-later
//
// The road between a tablet and the server, for the demo: passes TCP on from one local port to another.
// Killing this program is losing the network. node road.mjs FROM TO
import net from "node:net";

const [from, to] = process.argv.slice(2).map(Number);
net.createServer((near) => {
    const far = net.connect(to, "127.0.0.1");
    for (const [a, b] of [[near, far], [far, near]]) {
        a.pipe(b);
        a.on("error", () => b.destroy());
        a.on("close", () => b.destroy());
    }
}).listen(from, "127.0.0.1");
