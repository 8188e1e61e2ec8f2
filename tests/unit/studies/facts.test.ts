import { describe, expect, it } from "vitest";
import { decideWindows } from "#app/features/studies/rules/facts.ts";
import { isCode } from "#app/features/studies/rules/languages.ts";

const window = (fromMonths: number | null, toMonths: number | null) =>
  ({ countedFrom: "previous", fromMonths, toMonths }) as const;
const decided = (...written: ReturnType<typeof window>[]) => {
  const said = decideWindows(written);
  return said.ok ? said.value.map(({ fromMonths, toMonths }) => [fromMonths, toMonths]) : [said.code, said.data.field];
};

describe("the occasions of a study", () => {
  it("Y3: are as many as have a window", () => {
    const none = window(null, null);
    expect(decided(window(10, 14), window(12, 12), none, none)).toEqual([
      [10, 14],
      [12, 12],
    ]);
    expect(decided(none, none)).toEqual([]);
  });

  it("Y3: have whole windows that do not end before they begin, and none is left out", () => {
    expect(decided(window(10, null))).toEqual(["study.window-half", "to2"]);
    expect(decided(window(null, 10))).toEqual(["study.window-half", "from2"]);
    expect(decided(window(10, 14), window(9, 8))).toEqual(["study.window-backwards", "to3"]);
    expect(decided(window(null, null), window(9, 10))).toEqual(["study.window-gap", "from3"]);
  });
});

describe("a language's code", () => {
  it("is as the web says it", () => {
    expect(["sv", "ar", "som", "zh-Hant", "pt-BR"].filter((code) => !isCode(code))).toEqual([]);
    expect(["", "s", "svenska", "sv_SE", "sv-", "1x"].filter(isCode)).toEqual([]);
  });
});
