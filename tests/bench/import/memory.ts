import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

// What nobody needs any more is not counted: it is collected before it is looked at.
setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

const mega = 1_048_576;

/** What is in use of the heap, in MB, when what nobody needs is gone. */
export function heapNow(): number {
  collect();
  collect();
  return process.memoryUsage().heapUsed / mega;
}

/** The most that is in use from now on, in MB: of the heap as it stands, and of the whole process. */
export function watchingMemory(): { end(): { heap: number; rss: number; rssBefore: number } } {
  const before = process.memoryUsage();
  const most = { heap: before.heapUsed, rss: before.rss };
  const look = () => {
    const { heapUsed, rss } = process.memoryUsage();
    most.heap = Math.max(most.heap, heapUsed);
    most.rss = Math.max(most.rss, rss);
  };
  const timer = setInterval(look, 5);
  return {
    end() {
      clearInterval(timer);
      look();
      return { heap: most.heap / mega, rss: most.rss / mega, rssBefore: before.rss / mega };
    },
  };
}
