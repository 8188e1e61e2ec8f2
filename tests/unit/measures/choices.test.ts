import { expect, test } from "vitest";
import { chartKinds, kindsOfData, ruleSets } from "#app/features/charts/rules/types.ts";
import { triedIn } from "#app/features/measures/rules/choices.ts";
import { decideChart } from "#app/features/measures/rules/decisions.ts";
import type { MeasureFacts } from "#app/features/measures/rules/types.ts";

const measureOf = (data: MeasureFacts["data"]): MeasureFacts => ({
  ...{ id: "m", programmeId: "p", teamId: null, name: "Mått", data, kind: "outcome", unit: "", per: 1 },
  ...{ direction: "up", rhythm: "month", smallest: 5, retired: false },
});
const tried = (data: MeasureFacts["data"], search: string) =>
  triedIn(new URLSearchParams(search), { measure: measureOf(data), ...kept });
const kept = { chart: "run", rules: "classic", screening: true } as const;

test("ME7: what is tried in the address is drawn only as what its kind of data can be", () => {
  expect(tried("measurement", "chart=c&rules=anhoej")).toEqual(kept);
  expect(tried("percentage", "chart=p&rules=anhoej")).toEqual({ chart: "p", rules: "anhoej", screening: false });
  expect(tried("percentage", "chart=p&rules=making-data-count")).toMatchObject({ chart: "p", rules: "anhoej" });
  for (const search of ["", "chart=x&rules=anhoej", "chart=i", "chart=i&rules=x"])
    expect(tried("measurement", search)).toEqual(kept);
  for (const data of kindsOfData)
    for (const chart of chartKinds)
      for (const rules of ruleSets) {
        const shown = tried(data, `chart=${chart}&rules=${rules}`);
        expect(decideChart(data, shown.chart, shown.rules), `${data} ${chart} ${rules}`).toMatchObject({ ok: true });
      }
});
