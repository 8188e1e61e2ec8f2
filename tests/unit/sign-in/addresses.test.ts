import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deviceName } from "#app/core/device.ts";
import { ownPath } from "#app/core/own-path.ts";
import { originOf } from "#app/platform/rate-limit.server.ts";

describe("a path to come back to", () => {
  it.each(["/start", "/teams/1/cycles/2?tab=a&b=%C3%A5", "/"])("is our own: %s", (path) => {
    expect(ownPath(path, "/start")).toBe(path);
  });

  it.each([
    "https://evil.example/",
    "//evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "\\\\evil.example",
    "/.//evil.example",
    "/a/..//evil.example",
    "javascript:alert(1)",
    "start",
    "",
    null,
    undefined,
    `/${"x".repeat(1000)}`,
  ])("is never another site: %j", (path) => {
    expect(ownPath(path, "/start")).toBe("/start");
  });

  it("stays on our own site whatever is tried", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("/", ".", "\\", "\t", "a", ":", "@", "?", "%2f")).map((parts) => `/${parts.join("")}`),
        (text) => {
          expect(new URL(ownPath(text, "/"), "https://us.example").origin).toBe("https://us.example");
        },
      ),
    );
  });
});

describe("an address of origin, for limits", () => {
  it.each([
    ["192.0.2.7", "192.0.2.7"],
    ["::ffff:192.0.2.7", "192.0.2.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:0db8:0001:0002::9", "2001:db8:1:2::/64"],
    ["2001:db8::1", "2001:db8:0:0::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
  ])("%s counts as %s", (address, counted) => {
    expect(originOf(address)).toBe(counted);
  });
});

describe("a device in words", () => {
  it.each([
    [
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0",
      "Edge, Windows",
    ],
    [
      "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1",
      "Safari, iPhone",
    ],
    [
      "Mozilla/5.0 (Linux; Android 16; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36",
      "Chrome, Android",
    ],
    ["Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox, Linux"],
    ["curl/8.0", null],
    ["", null],
  ])("%s", (userAgent, name) => {
    expect(deviceName(userAgent)).toBe(name);
  });
});
