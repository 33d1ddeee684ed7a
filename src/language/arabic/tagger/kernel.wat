;; The inner loops of the tagger. As JavaScript they would end before V8 has compiled them, and be the longest part of a short article.
;; `npm run kernel` writes data/kernel.wasm.
(module
  (import "tagger" "memory" (memory 1))
  ;; Where the weights of the model begin: 16 bytes a row, of each pass 7 labels and one that is not used.
  (import "tagger" "weights" (global $weights i32))
  ;; The bytes of the values of a token.
  (import "tagger" "width" (global $width i32))
  ;; Of a hash these bits are left out of the number of its row.
  (import "tagger" "shift" (global $shift i32))

  ;; Adds the rows of the features from $feature up to $end, as token $i of the line from $from to $to has them, to $sums.
  ;; A feature: its number, how many parts it has, and of each part the byte of its column and its offset in tokens, all 32 bits.
  ;; Sums: 16 whole numbers of 16 bits, in the order of a row.
  (func (export "addFeatures")
    (param $feature i32) (param $end i32) (param $cells i32) (param $i i32) (param $from i32) (param $to i32) (param $sums i32)
    (local $first v128) (local $second v128) (local $row v128)
    (local $hash i32) (local $last i32) (local $offset i32) (local $j i32)
    (local.set $first (v128.load (local.get $sums)))
    (local.set $second (v128.load offset=16 (local.get $sums)))
    (loop $features
      (local.set $hash (i32.load (local.get $feature)))
      (local.set $last (i32.add (local.get $feature) (i32.shl (i32.load offset=4 (local.get $feature)) (i32.const 3))))
      (loop $parts
        (local.set $offset (i32.load offset=12 (local.get $feature)))
        (local.set $j (i32.add (local.get $i) (local.get $offset)))
        (local.set $hash
          (i32.mul
            (i32.const 0x9e3779b1)
            (i32.xor
              (local.get $hash)
              (if (result i32) (i32.and (i32.ge_s (local.get $j) (local.get $from)) (i32.lt_s (local.get $j) (local.get $to)))
                (then
                  (i32.load
                    (i32.add
                      (i32.add (local.get $cells) (i32.load offset=8 (local.get $feature)))
                      (i32.mul (local.get $j) (global.get $width)))))
                ;; Beyond the ends of a line each place has a value of its own.
                (else (i32.xor (local.get $offset) (i32.const -1)))))))
        (local.set $hash (i32.xor (local.get $hash) (i32.shr_u (local.get $hash) (i32.const 15))))
        (local.set $feature (i32.add (local.get $feature) (i32.const 8)))
        (br_if $parts (i32.lt_u (local.get $feature) (local.get $last))))
      (local.set $feature (i32.add (local.get $feature) (i32.const 8)))
      (local.set $row (v128.load
        (i32.add (global.get $weights) (i32.shl (i32.shr_u (local.get $hash) (global.get $shift)) (i32.const 4)))))
      (local.set $first (i16x8.add (local.get $first) (i16x8.extend_low_i8x16_s (local.get $row))))
      (local.set $second (i16x8.add (local.get $second) (i16x8.extend_high_i8x16_s (local.get $row))))
      (br_if $features (i32.lt_u (local.get $feature) (local.get $end))))
    (v128.store (local.get $sums) (local.get $first))
    (v128.store offset=16 (local.get $sums) (local.get $second)))

  ;; Adds the sums at $other to those at $sums.
  (func (export "addSums") (param $sums i32) (param $other i32)
    (v128.store (local.get $sums) (i16x8.add (v128.load (local.get $sums)) (v128.load (local.get $other))))
    (v128.store offset=16 (local.get $sums)
      (i16x8.add (v128.load offset=16 (local.get $sums)) (v128.load offset=16 (local.get $other)))))

  ;; Finds the likeliest labels (Viterbi) of $count tokens, at least one, by their sums of one pass from $scores on. $moves has 8 rows of 8
  ;; numbers of 32 bits: what it takes to get from a label (the last: from the beginning) to a label, in 64ths of a weight. $cost is taken
  ;; from label 0. At $room are 32 bytes for the best sums so far, then 8 of each token: for each label the one before it, and the answer.
  (func (export "decode")
    (param $scores i32) (param $count i32) (param $moves i32) (param $cost i32) (param $room i32)
    (local $low v128) (local $high v128) (local $fromLow v128) (local $fromHigh v128)
    (local $sum v128) (local $lead v128) (local $isMore v128) (local $labels v128) (local $costs v128)
    (local $label i32) (local $from i32) (local $back i32) (local $first i32) (local $best i32)
    (local.set $costs (i32x4.replace_lane 0 (v128.const i32x4 0 0 0 0) (local.get $cost)))
    (local.set $low (v128.load offset=224 (local.get $moves)))
    (local.set $high (v128.load offset=240 (local.get $moves)))
    (local.set $first (i32.add (local.get $room) (i32.const 32)))
    (local.set $back (local.get $first))
    (loop $tokens
      (local.set $sum (v128.load (local.get $scores)))
      (v128.store (local.get $room)
        (i32x4.sub
          (i32x4.add (local.get $low) (i32x4.shl (i32x4.extend_low_i16x8_s (local.get $sum)) (i32.const 6)))
          (local.get $costs)))
      (v128.store offset=16 (local.get $room)
        (i32x4.add (local.get $high) (i32x4.shl (i32x4.extend_high_i16x8_s (local.get $sum)) (i32.const 6))))
      (local.set $scores (i32.add (local.get $scores) (i32.const 32)))
      (local.set $back (i32.add (local.get $back) (i32.const 8)))
      (local.set $count (i32.sub (local.get $count) (i32.const 1)))
      (if (local.get $count)
        (then
          (local.set $low (v128.const i32x4 -0x40000000 -0x40000000 -0x40000000 -0x40000000))
          (local.set $high (local.get $low))
          (local.set $label (i32.const 0))
          (loop $froms
            (local.set $labels (i32x4.splat (local.get $label)))
            ;; How far it is from label 0, lest the numbers grow with the line.
            (local.set $lead
              (i32x4.sub
                (v128.load32_splat (i32.add (local.get $room) (i32.shl (local.get $label) (i32.const 2))))
                (v128.load32_splat (local.get $room))))
            (local.set $from (i32.add (local.get $moves) (i32.shl (local.get $label) (i32.const 5))))
            (local.set $sum (i32x4.add (local.get $lead) (v128.load (local.get $from))))
            (local.set $isMore (i32x4.gt_s (local.get $sum) (local.get $low)))
            (local.set $low (v128.bitselect (local.get $sum) (local.get $low) (local.get $isMore)))
            (local.set $fromLow (v128.bitselect (local.get $labels) (local.get $fromLow) (local.get $isMore)))
            (local.set $sum (i32x4.add (local.get $lead) (v128.load offset=16 (local.get $from))))
            (local.set $isMore (i32x4.gt_s (local.get $sum) (local.get $high)))
            (local.set $high (v128.bitselect (local.get $sum) (local.get $high) (local.get $isMore)))
            (local.set $fromHigh (v128.bitselect (local.get $labels) (local.get $fromHigh) (local.get $isMore)))
            (local.set $label (i32.add (local.get $label) (i32.const 1)))
            (br_if $froms (i32.lt_u (local.get $label) (i32.const 7))))
          (local.set $labels (i16x8.narrow_i32x4_u (local.get $fromLow) (local.get $fromHigh)))
          (v128.store64_lane 0 (local.get $back) (i8x16.narrow_i16x8_u (local.get $labels) (local.get $labels)))
          (br $tokens))))
    ;; The best label of the last token, then from each token to the one before.
    (local.set $label (i32.const 1))
    (loop $labels
      (if
        (i32.gt_s
          (i32.load (i32.add (local.get $room) (i32.shl (local.get $label) (i32.const 2))))
          (i32.load (i32.add (local.get $room) (i32.shl (local.get $best) (i32.const 2)))))
        (then (local.set $best (local.get $label))))
      (local.set $label (i32.add (local.get $label) (i32.const 1)))
      (br_if $labels (i32.lt_u (local.get $label) (i32.const 7))))
    (loop $tokens
      (local.set $back (i32.sub (local.get $back) (i32.const 8)))
      (i32.store8 offset=7 (local.get $back) (local.get $best))
      (local.set $best (i32.load8_u (i32.add (local.get $back) (local.get $best))))
      (br_if $tokens (i32.gt_u (local.get $back) (local.get $first))))))
