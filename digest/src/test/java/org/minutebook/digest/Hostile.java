package org.minutebook.digest;

import java.util.List;

/** What a document may say to harm those who read its digest. */
final class Hostile {
  static final List<String> PAYLOADS =
      List.of(
          "<script>alert(1)</script>",
          "</style><script>alert(1)</script>",
          "</title></head><body onload=alert(1)>",
          "\"><img src=x onerror=alert(1)>",
          "' onmouseover='alert(1)",
          "<!-- --!> ]]> <![CDATA[",
          "&lt;b&gt; &amp; &#x3c;script&#x3e;",
          "javascript:alert(1)",
          "<svg/onload=alert(1)>",
          "<iframe srcdoc='<script>alert(1)</script>'>",
          "=HYPERLINK(\"http://evil.example\",\"x\")",
          "+1+cmd|' /C calc'!A0",
          "-2+3",
          "@SUM(1+1)",
          "\t=1+1",
          "\r=1+1",
          "＝1+1",
          "＋1",
          "－1",
          "＠SUM(1)",
          "a\"b,c;d\r\ne",
          "x\r\nATTENDEE:mailto:a@evil.example\r\nBEGIN:VALARM",
          "x\\nEND:VTODO\\nBEGIN:VEVENT",
          "\u001b]0;owned\u0007\u001b[2J",
          "\u202egnp.exe\u2066\u200f",
          "\ud800 half \udc00",
          "\u0000\uffff\ufffe",
          "[click](http://evil.example) ![x](http://evil.example/x.png)",
          "# heading\n\n- list\n\n> quote",
          "1. one",
          "``` code",
          "***bold*** __x__ ~~y~~ | a | b |",
          "https://evil.example www.evil.example a@evil.example",
          "<https://evil.example>",
          "\\",
          "`",
          "++ + = ===",
          "---");

  private Hostile() {}

  static Digest digest(String payload, Grouping by) {
    return Digest.of(List.of(Examples.made(payload)), Examples.AS_OF, by);
  }
}
