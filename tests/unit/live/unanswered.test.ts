import { data, UNSAFE_ErrorResponseImpl as ErrorResponse } from "react-router";
import { describe, expect, test } from "vitest";
import { isUnanswered } from "#app/live/unanswered.ts";

describe("that no answer came", () => {
  test.each([
    ["the network is gone", new TypeError("Failed to fetch")],
    ["the network went when a form was sent", data(new TypeError("Failed to fetch"))],
    ["the answer was cut off", new Error("Unable to decode turbo-stream response")],
    ["the server is away", new ErrorResponse(503, "", { code: "unavailable" })],
    ["a proxy cannot reach it", new ErrorResponse(502, "Bad Gateway", "<html>")],
  ])("%s", (_what, fault) => expect(isUnanswered(fault)).toBe(true));

  test.each([
    ["a page that is not hers", new ErrorResponse(404, "", {})],
    ["too many questions", new ErrorResponse(429, "", {})],
    ["a bug of the server's", new Error("Unexpected Server Error")],
    ["an answer", undefined],
  ])("not: %s", (_what, fault) => expect(isUnanswered(fault)).toBe(false));
});
