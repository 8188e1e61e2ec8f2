import { setTimeout as sleep } from "node:timers/promises";
import type { House } from "../house.ts";
import { strikes } from "../strikes.ts";
import type { Network } from "./network.ts";

/** Something that happens, and in the midst of it, when it is worst, `close`: tabs are closed. */
export type NoteStrike = {
  readonly name: string;
  readonly strike: (house: House, chance: () => number, close: () => void) => Promise<number>;
};

const heldMs = 1_200;

/** What happens to processes, and to the network between them and the pages. */
export function strikesWith(network: Network): readonly NoteStrike[] {
  const kills = strikes.filter(({ name }) => name.startsWith("kill"));
  return [
    ...kills.map(({ name, strike }) => ({
      name,
      strike(house: House, chance: () => number, close: () => void) {
        const answering = strike(house, chance);
        close();
        return answering;
      },
    })),
    {
      name: "app held",
      async strike(house, _chance, close) {
        await house.signalApp("SIGSTOP");
        close();
        await sleep(heldMs);
        await house.signalApp("SIGCONT");
        return house.untilReady();
      },
    },
    {
      name: "PostgreSQL held",
      async strike(house, chance, close) {
        house.signalPostgres("SIGSTOP");
        await sleep(chance() * heldMs);
        close();
        await sleep(chance() * heldMs);
        house.signalPostgres("SIGCONT");
        return house.untilReady();
      },
    },
    {
      name: "PostgreSQL held, then the app killed",
      async strike(house, chance, close) {
        house.signalPostgres("SIGSTOP");
        await sleep(chance() * 400);
        close();
        await house.signalApp("SIGKILL");
        house.signalPostgres("SIGCONT");
        return house.start();
      },
    },
    {
      name: "connections cut, then both killed",
      async strike(house, chance, close) {
        network.cut();
        await sleep(chance() * 300);
        close();
        house.signalPostgres("SIGKILL");
        await house.signalApp("SIGKILL");
        return house.start();
      },
    },
    {
      name: "connections cut",
      async strike(house, chance, close) {
        close();
        for (let times = 0; times < 3; times += 1) {
          network.cut();
          await sleep(chance() * 300);
        }
        return house.untilReady();
      },
    },
    {
      name: "a tunnel",
      async strike(house, chance, close) {
        network.weather = "half-open";
        await sleep(chance() * heldMs);
        close();
        await sleep(chance() * heldMs);
        network.weather = "fair";
        return house.untilReady();
      },
    },
    {
      name: "a slow network",
      async strike(house, chance, close) {
        network.weather = "slow";
        await sleep(chance() * heldMs);
        close();
        await sleep(chance() * heldMs);
        network.weather = "fair";
        return house.untilReady();
      },
    },
  ];
}
