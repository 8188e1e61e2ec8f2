import type { Sentences } from "../drawing/sentences.ts";
import { StateSign } from "./state-sign.tsx";
import "./chart.css";

/** What may be concluded, with its sign, and under it what may not. */
export function Says({ says, id }: { says: Sentences; id: string }) {
  return (
    <div className={`chart-says chart-says-${says.state}`} id={id}>
      <StateSign state={says.state} />
      <div>
        <p className="chart-headline">{says.headline}</p>
        {says.more.length > 0 && <p className="chart-more">{says.more.join(" ")}</p>}
      </div>
    </div>
  );
}
