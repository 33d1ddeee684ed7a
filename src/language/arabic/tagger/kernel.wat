;; The inner loops of the tagger. As JavaScript they would end before V8 has compiled them, and be the longest part of a short article.
;; `npm run kernel` writes data/kernel.wasm.
(module
  ;; The weights of the model from 0 on: 16 bytes a row, of each pass 7 labels and one that is not used. Then features, values and sums.
  (import "tagger" "memory" (memory 1))
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
      (local.set $row (v128.load (i32.shl (i32.shr_u (local.get $hash) (global.get $shift)) (i32.const 4))))
      (local.set $first (i16x8.add (local.get $first) (i16x8.extend_low_i8x16_s (local.get $row))))
      (local.set $second (i16x8.add (local.get $second) (i16x8.extend_high_i8x16_s (local.get $row))))
      (br_if $features (i32.lt_u (local.get $feature) (local.get $end))))
    (v128.store (local.get $sums) (local.get $first))
    (v128.store offset=16 (local.get $sums) (local.get $second)))

  ;; Adds the sums at $other to those at $sums.
  (func (export "addSums") (param $sums i32) (param $other i32)
    (v128.store (local.get $sums) (i16x8.add (v128.load (local.get $sums)) (v128.load (local.get $other))))
    (v128.store offset=16 (local.get $sums)
      (i16x8.add (v128.load offset=16 (local.get $sums)) (v128.load offset=16 (local.get $other))))))
