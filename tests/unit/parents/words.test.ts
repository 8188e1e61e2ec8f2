import { describe, expect, it } from "vitest";
import words from "#app/features/interview-times/messages/words.sv.ts";
import sv from "#app/features/parents/messages.sv.ts";
import { lixOf } from "#app/features/studies/rules/lix.ts";
import { type Messages, translator } from "#app/i18n/messages.ts";
import { messagesFrom, textsOf, wrongIn } from "#app/i18n/own-words.ts";

const ours = textsOf({ ...sv, ...words } as Messages);
/** A language that is none of ours, and written from right to left. */
const theirs = Object.fromEntries(Object.entries(ours).map(([key, text]) => [key, `\u05d0 ${text}`]));

describe("the words of parents' pages", () => {
  it("Z20: are easy to read: LIX 40 at most, all in all", () => {
    const sentences = Object.values(textsOf(sv as Messages)).map((text) => (/[.!?]$/.test(text) ? text : `${text}.`));
    expect(lixOf(sentences.join(" "))).toBeLessThanOrEqual(40);
  });

  it("Z21: in a language of her own they hold every text of ours, with the same data in it, or are not used", () => {
    expect(wrongIn(theirs, ours)).toEqual([]);
    const { title: _, ...less } = theirs;
    expect(wrongIn(less, ours)).toEqual(["title"]);
    expect(wrongIn({ ...theirs, "mail.moved": "\u05d0" }, ours)).toEqual(["mail.moved"]);
    expect(wrongIn({ ...theirs, "mail.moved": "{when} {who}" }, ours)).toEqual(["mail.moved"]);
    const t = translator(messagesFrom(theirs)) as (key: string, data?: object) => string;
    expect(t("mail.moved", { when: "tisdag" })).toBe("\u05d0 Vi har en ny tid: tisdag.");
    expect(t("title")).toBe("\u05d0 Vårt möte");
  });
});
