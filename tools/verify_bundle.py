#!/usr/bin/env python3
"""Checks evidence bundles of guanxia with nothing but the Python standard library (3.8 or newer).

    python3 verify_bundle.py [--json] VERIFIER-KEY BUNDLE...

VERIFIER-KEY looks like example.org/guanxia+c74f20a3+ARpc2QcU... and must have reached you another way than the
bundles. Ends with 0 if every bundle is sound, 1 if one is not, 2 if it was called wrongly.

It shares no code with guanxia, so that it can be wrong in other ways only. What it follows:
the bundle    src/evidence/bundle/bundle.ts, and the byte layouts documented at chain_hash and leaf_hash below
the tree      RFC 6962 section 2.1, by its recursive definition
the note      https://c2sp.org/signed-note, https://c2sp.org/tlog-checkpoint
the signature RFC 8032 section 5.1
"""

import base64
import hashlib
import json
import re
import sys


# The bundle: one spelling of strict JSON (RFC 8785), of exactly this shape.

DECIMAL = re.compile(r"0|[1-9][0-9]{0,18}")
NONCHARACTERS = "".join(chr(plane << 16 | last) for plane in range(17) for last in (0xFFFE, 0xFFFF))
UNFIT = re.compile("[\0\ufdd0-\ufdef" + NONCHARACTERS + "]")
LARGEST = 2**28


class Malformed(Exception):
    """Not a bundle, or not a note; the message says why."""


def is_text(value):
    return isinstance(value, str) and value != "" and not UNFIT.search(value)


def is_decimal(value):
    return isinstance(value, str) and DECIMAL.fullmatch(value) is not None


def is_hash(value):
    return isinstance(value, str) and len(from_base64(value) or b"") == 32


def is_list(of):
    return lambda value: isinstance(value, list) and all(of(item) for item in value)


def is_some(of):
    return lambda value: value != [] and is_list(of)(value)


def is_object(**members):
    return lambda value: (
        isinstance(value, dict)
        and value.keys() == members.keys()
        and all(check(value[name]) for name, check in members.items())
    )


is_bundle = is_object(
    format=lambda value: value == "guanxia-evidence/1",
    verifierKey=is_text,
    checkpoint=is_text,
    streams=is_some(is_object(name=is_text, version=is_decimal, chain=is_hash)),
    events=is_some(
        is_object(
            event=is_text,
            stream=is_text,
            version=is_decimal,
            index=is_decimal,
            proof=is_list(is_hash),
        )
    ),
)


def read_bundle(data):
    if len(data) > LARGEST:
        raise Malformed("it is too large")
    try:
        text = data.decode("utf-8")
        bundle = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Malformed("it is not JSON") from error
    if not is_bundle(bundle):
        raise Malformed("it does not have the members of a bundle")
    if json.dumps(bundle, ensure_ascii=False, separators=(",", ":"), sort_keys=True) != text:
        raise Malformed("it is not in its canonical spelling")
    return bundle


def from_base64(text):
    """The bytes, or None unless the text is their only spelling."""
    try:
        data = base64.b64decode(text, validate=True)
    except ValueError:
        return None
    return data if base64.b64encode(data).decode() == text else None


# Hashes. A list of fields is hashed with each field behind its length, 4 bytes big-endian.


def sha256(data):
    return hashlib.sha256(data).digest()


def framed(*fields):
    return b"".join(len(field).to_bytes(4, "big") + field for field in fields)


def chain_hash(previous, stream, version, event):
    """previous: the 32 bytes of the stream's event before, or none for the first; version: 8 bytes big-endian."""
    return sha256(framed(b"guanxia/chain/1", previous, stream.encode(), version.to_bytes(8, "big"), event.encode()))


def leaf_hash(stream, version, event):
    """version: 8 bytes big-endian; the hash of a leaf has 0x00 in front (RFC 6962)."""
    return sha256(b"\0" + framed(b"guanxia/leaf/1", stream.encode(), version.to_bytes(8, "big"), event.encode()))


def root_from(leaf, index, size, path):
    """The root that a leaf and its audit path make, by RFC 6962 section 2.1.1; None if the path does not fit."""
    if size == 1:
        return leaf if path == [] else None
    if path == []:
        return None
    left = 1 << ((size - 1).bit_length() - 1)
    if index < left:
        below = root_from(leaf, index, left, path[:-1])
        return below and sha256(b"\1" + below + path[-1])
    below = root_from(leaf, index - left, size - left, path[:-1])
    return below and sha256(b"\1" + path[-1] + below)


# Ed25519. A point is (X, Y, Z, T) with x = X/Z, y = Y/Z and x*y = T/Z.

P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, P) % P
ROOT_OF_MINUS_1 = pow(2, (P - 1) // 4, P)


def add(one, other):
    a = (one[1] - one[0]) * (other[1] - other[0])
    b = (one[1] + one[0]) * (other[1] + other[0])
    c = 2 * D * one[3] * other[3]
    d = 2 * one[2] * other[2]
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def times(number, point):
    result = (0, 1, 1, 0)
    while number > 0:
        if number & 1:
            result = add(result, point)
        point = add(point, point)
        number >>= 1
    return result


def decode_point(data):
    """Section 5.1.3; None if no point is encoded so."""
    number = int.from_bytes(data, "little")
    sign, y = number >> 255, number & (2**255 - 1)
    if y >= P:
        return None
    u, v = (y * y - 1) % P, (D * y * y + 1) % P
    x = u * pow(v, 3, P) * pow(u * pow(v, 7, P), (P - 5) // 8, P) % P
    if v * x * x % P == -u % P:
        x = x * ROOT_OF_MINUS_1 % P
    if v * x * x % P != u or (x == 0 and sign == 1):
        return None
    if x & 1 != sign:
        x = P - x
    return x, y, 1, x * y % P


def encode_point(point):
    inverse = pow(point[2], -1, P)
    x, y = point[0] * inverse % P, point[1] * inverse % P
    return (y | (x & 1) << 255).to_bytes(32, "little")


BASE = decode_point((4 * pow(5, -1, P) % P).to_bytes(32, "little"))


def is_weak(public_key):
    """Whether it encodes no point, or one of small order: eight times it is the neutral point (0, 1)."""
    point = decode_point(public_key)
    return point is None or encode_point(times(8, point)) == (1).to_bytes(32, "little")


def is_signature(signature, message, public_key):
    """Section 5.1.7: whether encode(S*B - k*A) == R, with S below the order."""
    point = decode_point(public_key)
    if len(signature) != 64 or point is None:
        return False
    r, s = signature[:32], int.from_bytes(signature[32:], "little")
    k = int.from_bytes(hashlib.sha512(r + public_key + message).digest(), "little") % ORDER
    minus = (P - point[0], point[1], 1, P - point[3])
    return s < ORDER and encode_point(add(times(s, BASE), times(k, minus))) == r


# Keys, notes and checkpoints.


def is_key_name(name):
    return name != "" and not any(character.isspace() or character == "+" or character < " " for character in name)


def read_key(text):
    """Name, id and public key of name+id+base64(0x01 || public key)."""
    name, _, rest = text.partition("+")
    key_id, _, encoded = rest.partition("+")
    data = from_base64(encoded)
    if not is_key_name(name) or data is None or len(data) != 33 or data[0] != 1:
        raise Malformed("not a verifier key")
    if sha256(name.encode() + b"\n" + data)[:4].hex() != key_id:
        raise Malformed("not a verifier key: its id is not that of its name and key")
    if is_weak(data[1:]):
        raise Malformed("a weak key: its signatures can be forged without a private key")
    return name, key_id, data[1:]


def read_note(note):
    """The text that is signed, and the signatures as (name, id, bytes)."""
    text, separator, lines = note.rpartition("\n\n")
    if separator == "" or not lines.endswith("\n") or len(note.encode()) > 2**20:
        raise Malformed("not a signed note")
    if any(character < " " and character != "\n" for character in note):
        raise Malformed("a note has no control characters")
    signatures = [read_signature(line) for line in lines[:-1].split("\n")]
    if len(signatures) > 100:
        raise Malformed("too many signatures")
    return text + "\n", signatures


def read_signature(line):
    parts = line.split(" ")
    if len(parts) != 3 or parts[0] != "\u2014" or not is_key_name(parts[1]):
        raise Malformed("not a signature line")
    data = from_base64(parts[2])
    if data is None or len(data) < 5:
        raise Malformed("not a signature")
    return parts[1], data[:4].hex(), data[4:]


def read_checkpoint(text):
    """Origin, size and root of a checkpoint's text."""
    lines = text.split("\n")
    if len(lines) < 4 or lines[-1] != "" or "" in lines[:-1]:
        raise Malformed("not a checkpoint")
    if not is_decimal(lines[1]) or not is_hash(lines[2]):
        raise Malformed("not a checkpoint: size or root")
    return lines[0], int(lines[1]), from_base64(lines[2])


# The checks. Each finding is a code and a JSON pointer into the bundle.


def check_checkpoint(bundle, key):
    """The size and root of the tree, if the checkpoint tells them, and findings."""
    name, key_id, public_key = read_key(key)
    findings = [] if bundle["verifierKey"] == key else [("other-key", "/verifierKey")]
    try:
        text, signatures = read_note(bundle["checkpoint"])
        origin, size, root = read_checkpoint(text)
    except Malformed:
        return None, findings + [("malformed-checkpoint", "/checkpoint")]
    if origin != name:
        findings.append(("other-origin", "/checkpoint"))
    ours = [data for by, by_id, data in signatures if (by, by_id) == (name, key_id)]
    if ours == []:
        findings.append(("not-signed", "/checkpoint"))
    elif not all(is_signature(data, text.encode(), public_key) for data in ours):
        findings.append(("bad-signature", "/checkpoint"))
    return (size, root), findings


def check_events(events, tree):
    findings, versions = [], {}
    last_index = -1
    for number, event in enumerate(events):
        index, version = int(event["index"]), int(event["version"])
        at = "/events/%d" % number
        if index <= last_index:
            findings.append(("out-of-order", at + "/index"))
        if version != versions.get(event["stream"], 0) + 1:
            findings.append(("stream-gap", at + "/version"))
        if tree is not None and index >= tree[0]:
            findings.append(("outside-tree", at + "/index"))
        elif tree is not None:
            leaf = leaf_hash(event["stream"], version, event["event"])
            path = [from_base64(node) for node in event["proof"]]
            if len(path) > 64 or root_from(leaf, index, tree[0], path) != tree[1]:
                findings.append(("not-included", at + "/proof"))
        versions[event["stream"]] = version
        last_index = index
    return findings


def check_streams(streams, events):
    ends = {}
    for event in events:
        previous = ends[event["stream"]][1] if event["stream"] in ends else b""
        version = int(event["version"])
        ends[event["stream"]] = version, chain_hash(previous, event["stream"], version, event["event"])
    stated = [(stream["name"], int(stream["version"])) for stream in streams]
    if stated != [(name, version) for name, (version, _) in ends.items()]:
        return [("streams-differ", "/streams")]
    return [
        ("chain-differs", "/streams/%d/chain" % number)
        for number, (_, chain) in enumerate(ends.values())
        if from_base64(streams[number]["chain"]) != chain
    ]


def check(data, key):
    """What is wrong with a bundle, and a sentence about it."""
    try:
        bundle = read_bundle(data)
    except Malformed as reason:
        return [("malformed-bundle", "")], "not a bundle: %s" % reason
    events, streams = bundle["events"], bundle["streams"]
    tree, findings = check_checkpoint(bundle, key)
    findings = findings + check_events(events, tree) + check_streams(streams, events)
    if findings:
        return findings, "not sound: nothing in it is evidence of anything"
    whole = "all" if len(events) == tree[0] else "some"
    counts = len(events), len(streams), whole, tree[0]
    return [], "sound: %d events of %d streams, %s of the %d that were signed" % counts


def main(arguments):
    as_json = arguments[:1] == ["--json"]
    key, *paths = arguments[as_json:] or [""]
    try:
        read_key(key)
        findings = [report(path, key, as_json) for path in paths]
    except (Malformed, OSError) as reason:
        print("%s\nusage: verify_bundle.py [--json] VERIFIER-KEY BUNDLE..." % reason, file=sys.stderr)
        return 2
    return 1 if any(findings) else 0


def report(path, key, as_json):
    with open(path, "rb") as file:
        findings, sentence = check(file.read(), key)
    if as_json:
        print(json.dumps({"file": path, "findings": [{"code": code, "pointer": at} for code, at in findings]}))
    else:
        print("%s: %s" % (path, sentence), *["  %s %s" % found for found in findings], sep="\n")
    return findings


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
