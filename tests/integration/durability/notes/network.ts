import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/**
 * What lies between pages and the app. `half-open`: nothing more of any connection arrives, and nobody is told, as in a
 * tunnel. `slow`: everything takes a while.
 */
export type Weather = "fair" | "half-open" | "slow";

export type Network = {
  readonly address: string;
  weather: Weather;
  /** Breaks every connection at once. */
  cut(): void;
  close(): Promise<void>;
};

const slowMs = 150;

/** A network in one process: what it passes on stays whole and in order, for as long as it passes anything on. */
export async function openNetwork(target: string): Promise<Network> {
  const port = Number(new URL(target).port);
  const open = new Set<Socket>();
  const server = createServer((page) => {
    const app = connect(port, "127.0.0.1");
    const lost = network.weather === "half-open";
    carry(page, app, lost);
    carry(app, page, lost);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

  function carry(from: Socket, to: Socket, lost: boolean): void {
    let silent = lost;
    let underWay = 0;
    open.add(from);
    from.setNoDelay(true);
    from.on("data", (chunk) => {
      // A connection that has lost something never goes on: what came after a gap would be no WebSocket.
      silent ||= network.weather === "half-open";
      if (silent) return;
      if (network.weather !== "slow" && underWay === 0) return void to.write(chunk);
      underWay += 1;
      setTimeout(() => {
        underWay -= 1;
        to.write(chunk);
      }, slowMs);
    });
    from.on("error", () => from.destroy());
    from.on("close", () => {
      open.delete(from);
      if (!silent) to.destroy();
    });
  }

  const cut = () => {
    for (const socket of open) socket.destroy();
  };
  const network: Network = {
    address: `http://localhost:${(server.address() as AddressInfo).port}`,
    weather: "fair",
    cut,
    close() {
      cut();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  return network;
}
