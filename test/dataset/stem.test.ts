import assert from 'node:assert/strict';
import { foldKey } from '../../src/dataset/fold';
import { stem } from '../../src/dataset/stem';

describe('stems', () => {
  const families: readonly (readonly string[])[] = [
    ['guarantee', 'guarantees', 'guaranteed', 'guaranteeing', "guarantee's", "guarantees'"],
    ['election', 'elections', "election's"],
    ['cede', 'cedes', 'ceded', 'ceding'],
    ['treaty', 'treaties'],
    ['ratify', 'ratifies', 'ratified', 'ratifying'],
    ['ban', 'bans', 'banned', 'banning'],
    ['tax', 'taxes', 'taxed', 'taxing'],
    ['pass', 'passes', 'passed', 'passing'],
    ['agree', 'agrees', 'agreed', 'agreeing'],
    ['vote', 'votes', 'voted', 'voting'],
    ['sanction', 'sanctions', 'sanctioned', 'sanctioning'],
    ['travel', 'travels', 'travelled', 'traveled', 'travelling', 'traveling'],
    ['fulfil', 'fulfill', 'fulfilled', 'fulfilling'],
    ['call', 'calls', 'called', 'calling'],
    ['control', 'controls', 'controlled', 'controlling'],
    ['crisis'],
    ['need', 'needs'],
  ];
  for (const family of families) {
    it(`${family.join(', ')} meet`, () => assert.equal(new Set(family.map(stem)).size, 1, family.map(stem).join(' ')));
  }

  const apart: readonly [string, string][] = [
    ['new', 'news'],
    ['thing', 'th'],
    ['string', 'str'],
    ['deploy', 'deployment'],
    ['peacekeeper', 'peacekeeping'],
    ['state', 'status'],
    ['gas', 'gap'],
    ['us', 'use'],
    ['red', 'r'],
    ['tied', 'tie'],
  ];
  for (const [a, b] of apart) it(`${a} and ${b} stay apart`, () => assert.notEqual(stem(a), stem(b)));

  it('a stem is not stemmed further into another word', () => {
    for (const family of families) for (const word of family) assert.ok(stem(word).length >= 2, word);
  });
});

describe('folded keys', () => {
  const cases: readonly [string, string][] = [
    ['erdoğan', 'erdogan'],
    ['łukasz', 'lukasz'],
    ['strøm', 'strom'],
    ['straße', 'strasse'],
    ['œuvre', 'oeuvre'],
    ['u.s.', 'us'],
    ['st.', 'st'],
    ['3.5', '3.5'],
    ['...', '...'],
    ["o'neill", "o'neill"],
    ['ﬁre', 'fire'],
    ['путин', 'путин'],
    ['', ''],
  ];
  for (const [key, expected] of cases) it(`${key} is filed as ${expected}`, () => assert.equal(foldKey(key), expected));
});
