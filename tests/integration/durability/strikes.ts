import { setTimeout as sleep } from "node:timers/promises";
import type { House } from "./house.ts";

/** Something that happens to the processes. Gives the milliseconds until pages are answered again. */
export type Strike = {
  readonly name: string;
  readonly strike: (house: House, chance: () => number) => Promise<number>;
};

export const strikes: readonly Strike[] = [
  {
    name: "kill -9 app",
    async strike(house) {
      await house.signalApp("SIGKILL");
      return house.start();
    },
  },
  {
    name: "kill -9 PostgreSQL",
    async strike(house) {
      house.signalPostgres("SIGKILL");
      return house.untilReady();
    },
  },
  {
    name: "kill -9 both",
    async strike(house, chance) {
      house.signalPostgres("SIGKILL");
      await sleep(chance() * 100);
      await house.signalApp("SIGKILL");
      return house.start();
    },
  },
  {
    name: "app held for 3 s",
    async strike(house) {
      await house.signalApp("SIGSTOP");
      await sleep(3_000);
      await house.signalApp("SIGCONT");
      return house.untilReady();
    },
  },
  {
    name: "PostgreSQL held for 3 s",
    async strike(house) {
      house.signalPostgres("SIGSTOP");
      await sleep(3_000);
      house.signalPostgres("SIGCONT");
      return house.untilReady();
    },
  },
];
