import { expect, test } from "vitest";
import { momentOf } from "#app/core/clock.ts";
import { clockOf, whenInWords } from "#app/features/interview-times/letters/when.ts";
import en from "#app/features/interview-times/messages/words.en.ts";
import sv from "#app/features/interview-times/messages/words.sv.ts";
import { wordedLengths } from "#app/features/interview-times/rules/words.ts";
import { translator } from "#app/i18n/messages.ts";

const two = momentOf("2026-12-01", 14 * 60);
const told = { startsAt: two, minutes: 90, kind: "home", address: "" } as const;
const swedish = (more: Partial<Parameters<typeof whenInWords>[2]> = {}) =>
  whenInWords(translator(sv), clockOf("sv"), { ...told, ...more });

test("Z6: a time is told in words, with its weekday, by Stockholm's clock", () => {
  expect(swedish()).toBe("tisdag 1 december klockan 14.00, ungefär en och en halv timme, hemma hos dig");
  expect(whenInWords(translator(en), clockOf("en"), told)).toBe(
    "Tuesday 1 December at 14:00, about an hour and a half, at your home",
  );
  expect(swedish({ startsAt: momentOf("2027-06-01", 9 * 60 + 15) })).toMatch(/^tisdag 1 juni klockan 09\.15, /);
});

test("Z6: an office says where it is, and a length without a word of its own is in minutes", () => {
  expect(swedish({ kind: "office" })).toMatch(/, hos oss$/);
  expect(swedish({ kind: "office", address: "Storgatan 1, Ånge" })).toMatch(/, hos oss på Storgatan 1, Ånge$/);
  expect(swedish({ kind: "phone", address: "Storgatan 1" })).toMatch(/, på telefon$/);
  expect(swedish({ minutes: 100 })).toContain("ungefär 100 minuter");
  for (const minutes of wordedLengths) expect(swedish({ minutes })).not.toMatch(/\d minuter/);
});
