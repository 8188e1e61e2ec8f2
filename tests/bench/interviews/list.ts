import { gzipSync } from "node:zlib";
import { ask } from "#tests/support/request.ts";
import { measured } from "../load.ts";
import { emptyPage } from "../pages-list.ts";
import { type Figures, printTable } from "../print.ts";
import { barred, told } from "./bar.ts";
import type { House } from "./house.ts";

/** How many researchers are there at once. */
const hands = 2;
const most = { statements: 8, p99: 250 };

type Given = {
  readonly sessions: readonly { readonly cookie: string }[];
  readonly parents: readonly { readonly id: string }[];
  readonly seconds: number;
};

/** The list as it is come to, its other views and its last page, and the page of one; each as the interviewers in turn. */
export async function measuredList(
  house: House,
  address: string,
  { sessions, parents, seconds }: Given,
): Promise<Figures[]> {
  const list = `/programmes/${house.programmeId}/participants`;
  const team = house.recruiters[0]?.teamId ?? "";
  const pages = [
    { name: "participants", path: list, barred: true },
    { name: "the last of what is to be done", path: `${list}?view=todo&page=9999`, barred: true },
    { name: "those who are late", path: `${list}?view=todo&standing=late`, barred: true },
    { name: "due soon, of one team", path: `${list}?view=todo&standing=soon&team=${team}`, barred: true },
    { name: "what is over", path: `${list}?view=over`, barred: true },
    { name: "one participant", path: `${list}/${parents[4]?.id}`, barred: false },
  ];
  const visits = [{ path: emptyPage.at, cookie: "" }];
  const empty = await measured(address, { page: emptyPage, visits }, seconds, hands);
  const rows = [];
  const figures: Figures[] = [];
  for (const { name, path, barred: isBarred } of pages) {
    // What is noted once in a while, that somebody is there, is noted.
    for (const { cookie } of sessions) await ask(address, path, { headers: { cookie } });
    const asked = sessions.map(({ cookie }) => ({ path, cookie }));
    const row = await measured(address, { page: { name, as: "researcher", at: path }, visits: asked }, seconds, hands);
    const first = await ask(address, path, { headers: { cookie: sessions[0]?.cookie ?? "" } });
    const packed = gzipSync(first.text).byteLength / 1000;
    const right = row.status === 200 && row.errors === 0 && row.non2xx === 0;
    rows.push({ ...row, "gzip kB": packed, ratio: row["requests/s"] / empty["requests/s"] });
    if (!isBarred) continue;
    // The stores' logins are asked beside the app's own: a count without them would be none.
    const said = String(first.headers["server-timing"]);
    const counted =
      right && ["app", "identity", "research"].every((login) => said.includes(`genombrott_${login};desc=`));
    figures.push(
      barred(`${name}: statements, of all logins`, row.statements, { most: most.statements }, counted),
      barred(`${name}: p99 (ms)`, row["p99 ms"], { below: most.p99 }, right),
      told(`${name}: share of the empty page's speed`, row["requests/s"] / empty["requests/s"]),
      told(`${name}: the page, packed (kB)`, packed),
    );
  }
  console.log(`\nPages at ${hands} connections`);
  printTable([{ ...empty, "gzip kB": null, ratio: 1 }, ...rows]);
  return figures;
}
