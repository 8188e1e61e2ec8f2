import { describe, expect, test } from "vitest";
import { type Answer, afterwards, type Began, beginning } from "#app/ui/form/began.ts";

type Values = Record<string, string>;
const none: Answer = {
  ...{ refused: false, failed: false, told: undefined, underWay: null },
  typed: (_, otherwise = "") => otherwise,
};
const refused = (told?: Record<string, string | number>, values: Values = {}): Answer => ({
  ...{ refused: true, failed: true, underWay: null, told },
  typed: (field) => values[field] ?? "",
});
const of = (text: string, day = "1") => ({
  began: { text, day } as Values,
  seen: { "base.text": text, "base.day": day } as Values,
});
const opened = (): Began<Values, Values> => beginning(none, of("A"));
const written = () => ({ ...opened(), writing: true });
const sent = () => ({ ...opened(), sentFrom: "page" });
const onItsWay = () => ({ ...sent(), went: true });
const going = (underWay: "this" | "other"): Answer => ({ ...none, underWay });

describe("a form of something stored", () => {
  test("follows what others save, and begins anew with it", () => {
    const after = afterwards(opened(), none, of("B"), "page");
    expect(after).toMatchObject({ ...of("B"), round: 1, writing: false });
    expect(afterwards(after, none, of("B"), "page")).toBe(after);
  });

  test("stays as it is while somebody writes, or while it is under way", () => {
    for (const state of [written(), sent(), { ...sent(), writing: true }])
      expect(afterwards(state, none, of("B"), "page")).toBe(state);
  });

  test("begins anew with what was saved, and follows again", () => {
    const after = afterwards(sent(), none, of("Mine"), "answer");
    expect(after).toMatchObject({ ...of("Mine"), round: 1, sentFrom: null });
    expect(afterwards(after, none, of("C"), "answer")).toMatchObject(of("C"));
    expect(afterwards(sent(), none, of("A"), "answer")).toMatchObject({ round: 0, sentFrom: null });
  });

  test("keeps what was written on while it was under way, over what was saved", () => {
    const after = afterwards({ ...sent(), writing: true }, none, of("Mine"), "answer");
    expect(after).toMatchObject({ began: of("A").began, seen: of("Mine").seen, round: 0, writing: true });
    expect(afterwards(after, none, of("B"), "answer")).toBe(after);
  });

  test("that was refused has seen nothing new, however often others save", () => {
    const after = afterwards(sent(), refused(), of("B"), "answer");
    expect(after).toMatchObject({ ...of("A"), round: 0, writing: true, sentFrom: null });
    expect(afterwards(after, refused(), of("C"), "answer")).toBe(after);
  });

  test("that was told of another's change has seen what stands there, once", () => {
    const after = afterwards(sent(), refused({}), of("B"), "answer");
    expect(after).toMatchObject({ began: of("A").began, seen: of("B").seen, round: 0, writing: true });
    expect(afterwards(after, refused({}), of("C"), "answer")).toBe(after);
  });

  test("has seen of the fields in conflict alone what stands there: she has not been told of others", () => {
    const after = afterwards(sent(), refused({ conflicts: "text more" }), of("B", "2"), "answer");
    expect(after.seen).toEqual({ "base.text": "B", "base.day": "1" });
  });

  test("has seen what the answer says that it is to send next", () => {
    const after = afterwards(sent(), refused({ "base.text": "told" }), of("B", "2"), "answer");
    expect(after.seen).toEqual({ "base.text": "told", "base.day": "2" });
  });

  test("that was given up for something else that was pressed is still hers, over what she saw before", () => {
    const went = afterwards(sent(), going("this"), of("A"), "page");
    expect(went).toMatchObject({ sentFrom: "page", went: true, writing: false });
    expect(afterwards(went, going("this"), of("B"), "page")).toBe(went);
    // For another press, or for a place on the page, after which nothing is on its way.
    for (const instead of [going("other"), none]) {
      const after = afterwards(onItsWay(), instead, of("B"), "page");
      expect(after).toMatchObject({ ...of("A"), round: 0, writing: true, sentFrom: null });
      expect(afterwards(after, none, of("B"), "elsewhere")).toBe(after);
    }
  });

  test("that is pressed while another way is still being left is not given up for that one", () => {
    const pressed = afterwards(sent(), going("other"), of("A"), "page");
    expect(pressed.sentFrom).toBe("page");
    const went = afterwards(pressed, going("this"), of("A"), "page");
    expect(afterwards(went, none, of("Mine"), "answer")).toMatchObject({ ...of("Mine"), round: 1, writing: false });
  });

  test("whose answer came before it was seen on its way has been answered", () => {
    expect(afterwards(sent(), none, of("Mine"), "answer")).toMatchObject({ ...of("Mine"), writing: false });
  });

  test("that nobody could read has not been saved", () => {
    const after = afterwards(sent(), { ...none, failed: true }, of("B"), "answer");
    expect(after).toMatchObject({ ...of("A"), writing: true, sentFrom: null });
  });

  test("that comes back as a page of its own says what it said, and is being written in", () => {
    const values = { "base.text": "A", "base.day": "1" };
    expect(beginning(refused(undefined, values), of("B"))).toMatchObject({ seen: of("A").seen, writing: true });
    expect(beginning(refused({}, values), of("B")).seen).toEqual(of("B").seen);
  });
});
