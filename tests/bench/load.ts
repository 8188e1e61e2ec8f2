import autocannon from "autocannon";
import { ask } from "#tests/support/request.ts";
import { type BenchPage, emptyPage } from "./pages-list.ts";
import type { Visit } from "./visitors.ts";

export const connections = 16;

export type Target = { page: BenchPage; visits: readonly Visit[] };

/** What a page costs, asked for `seconds` after it was warmed. @param address of the app. @param hands how many ask at once. */
export async function measured(address: string, { page, visits }: Target, seconds: number, hands = connections) {
  const first = visits[0] as Visit;
  await load(address, visits, Math.min(2, seconds), hands);
  // Only now: what is asked on a connection that is just being made is not counted to whom it is asked for.
  const { text, status, headers: answered } = await ask(address, first.path, { headers: headersOf(first) });
  const { requests, errors, non2xx, at } = await load(address, visits, seconds, hands);
  return {
    page: page.name,
    status,
    "requests/s": requests,
    "p50 ms": at(0.5),
    "p95 ms": at(0.95),
    "p99 ms": at(0.99),
    statements: Number(/sql;desc=(\d+)/.exec(String(answered["server-timing"]))?.[1] ?? Number.NaN),
    "HTML kB": Buffer.byteLength(text) / 1000,
    errors,
    non2xx,
  };
}

function headersOf({ cookie }: Visit): Record<string, string> {
  return cookie ? { cookie } : {};
}

/**
 * So many connections, sixteen as a rule, asking for one page, as everybody it is for in turn; `at` gives the milliseconds within which a
 * share of the answers came. They ask as browsers do: what is packed costs the server time.
 */
export async function load(address: string, visits: readonly Visit[], duration: number, hands = connections) {
  const times: number[] = [];
  const { requests, errors, non2xx } = await new Promise<autocannon.Result>((resolve, reject) => {
    const requests = visits.map((visit) => ({
      path: visit.path,
      headers: { ...headersOf(visit), "accept-encoding": "gzip, deflate, br" },
    }));
    const options = { url: address, requests, connections: hands, duration };
    const instance = autocannon(options, (error, result) => (error ? reject(error) : resolve(result)));
    instance.on("response", (_client, _status, _bytes, took) => times.push(took));
  });
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
  return { requests: requests.average, errors, non2xx, at };
}

/** The empty page is one that does not exist, and is answered as such each time. */
export function judged(page: BenchPage, row: Awaited<ReturnType<typeof measured>>, empty: number) {
  const ratio = row["requests/s"] / empty;
  const answered = row.errors === 0 && (page.name === emptyPage.name || (row.status === 200 && row.non2xx === 0));
  const quick = !page.barred || (ratio >= 0.25 && row["p99 ms"] < 250);
  const bar = !answered ? "MISSED (answers)" : quick ? (page.barred ? "reached" : "") : "MISSED";
  return { ...row, ratio, bar };
}
