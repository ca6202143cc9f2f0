import { expect, test } from '@jest/globals';
import type { DeliveryState } from '../storage/records/delivery.ts';
import { type DeliveryMove, moveDelivery } from './delivery-states.ts';

const STATES: readonly DeliveryState[] = [
  'queued',
  'sending',
  'accepted',
  'failed',
  'review',
  'held',
  'cancelled',
];
const MOVES: readonly DeliveryMove[] = [
  'claim',
  'accept',
  'fail',
  'requeue',
  'hold',
  'cancel',
  'give up',
];

test('only what is being sent is given up; that and what is in review is accepted or refused', () => {
  expect(STATES.filter((state) => canMove(state, 'give up'))).toEqual(['sending']);
  for (const move of ['accept', 'fail'] as const) {
    expect(STATES.filter((state) => canMove(state, move))).toEqual(['sending', 'review']);
  }
});

test('what is in review is never sent again by itself', () => {
  expect(MOVES.filter((move) => canMove('review', move))).toEqual(['accept', 'fail']);
});

test('what is accepted or cancelled never moves again', () => {
  for (const state of ['accepted', 'cancelled'] as const) {
    expect(MOVES.filter((move) => canMove(state, move))).toEqual([]);
  }
});

test('what waits is claimed, parked or cancelled', () => {
  expect(MOVES.filter((move) => canMove('queued', move))).toEqual(['claim', 'hold', 'cancel']);
  expect(MOVES.filter((move) => canMove('held', move))).toEqual(['requeue', 'cancel']);
  expect(MOVES.filter((move) => canMove('failed', move))).toEqual(['requeue']);
});

test('a move that the state does not allow is an error that names both', () => {
  expect(() => moveDelivery('accepted', 'requeue')).toThrow(
    'a delivery that is accepted cannot requeue',
  );
});

function canMove(state: DeliveryState, move: DeliveryMove): boolean {
  try {
    moveDelivery(state, move);
    return true;
  } catch {
    return false;
  }
}
