import { describe, expect, it } from "vitest";
import { lettersOf } from "#app/features/mail/letters.server.ts";
import { whyOf } from "#app/features/mail/rules.ts";
import { mailTemplates } from "#app/platform/mail.server.ts";

/** What a screen that is locked may show: nobody's name, nothing of what it is about. */
const invented = /Anna|Exempel(?!\.)|\d{3}/;

describe.each(mailTemplates)("a mail of the kind %s", (template) => {
  const languages = lettersOf(template)?.languages ?? [];
  const all = languages.flatMap(({ locale, letters }) => letters.map((letter) => ({ locale, ...letter })));

  it("is written in both languages, and reads otherwise in each", () => {
    expect(languages.map(({ locale }) => locale)).toEqual(["sv", "en"]);
    const [sv, en] = languages;
    expect(sv?.letters.length).toBeGreaterThan(0);
    expect(en?.letters).toHaveLength(sv?.letters.length ?? 0);
    for (const [at, letter] of sv!.letters.entries()) expect(letter.text).not.toBe(en!.letters[at]!.text);
    // Each example shows another way in which it reads.
    for (const { letters } of languages) expect(new Set(letters.map(({ text }) => text)).size).toBe(letters.length);
  });

  it.each(all)("O8: says nothing on a locked screen ($locale): $subject", ({ subject }) => {
    expect(subject).not.toMatch(invented);
  });

  it("says the same as a page and as text, fetches nothing and runs nothing", () => {
    for (const { html, text } of all) {
      const words = (said: string) => said.match(/[\p{L}\d]+/gu);
      const said = html.replace(/^[\s\S]*<body[^>]*>/, "").replaceAll(/<img src="[^"]*" alt="([^"]*)"/g, "$1 $&");
      const page = said.replaceAll(/<[^>]*>/g, " ");
      expect(words(page)).toEqual(words(text.replaceAll(/https?:\S+/g, "")));
      // Pictures lie in it.
      expect(html).not.toMatch(/<img(?! src="data:image\/png;)|<script|<link|<style|url\(|\son\w+=/);
    }
  });
});

it("there is nothing to show of a kind that is not", () => {
  expect(lettersOf("x")).toBeNull();
  expect(lettersOf("toString")).toBeNull();
});

it.each([
  ["smtp-550", "refused"],
  ["smtp-450", "busy"],
  ["smtp-535", "unreachable"],
  ["ECONNECTION", "unreachable"],
  ["ESLOW", "unreachable"],
  ["no-template", "unwritten"],
  ["TypeError", "unwritten"],
  [null, "cut-off"],
] as const)("%s is told as %s", (code, why) => {
  expect(whyOf(code)).toBe(why);
});
