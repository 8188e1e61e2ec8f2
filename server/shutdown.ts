/** Runs `goDown` once on Ctrl-C or SIGTERM and leaves with 0; by force (1) when it takes longer than 30 s. */
export function whenTold(goDown: () => Promise<void>): void {
  let going = false;
  const go = () => {
    if (going) return;
    going = true;
    setTimeout(() => process.exit(1), 30_000).unref();
    goDown().then(
      () => process.exit(0),
      (error) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on("SIGTERM", go);
  process.on("SIGINT", go);
}
